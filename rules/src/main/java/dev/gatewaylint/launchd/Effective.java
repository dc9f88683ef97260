package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a dictionary that count. */
final class Effective {
  private Effective() {}

  /** The last entry of each key, in the order of the text. */
  static List<PlistValue.Entry> entries(PlistValue.Dict dict) {
    return new ArrayList<>(byName(dict).values());
  }

  /** The same by their keys. */
  static Map<String, PlistValue.Entry> byName(PlistValue.Dict dict) {
    Map<String, PlistValue.Entry> last = new LinkedHashMap<>();
    for (PlistValue.Entry entry : dict.entries()) {
      last.remove(entry.name());
      last.put(entry.name(), entry);
    }
    return last;
  }
}
