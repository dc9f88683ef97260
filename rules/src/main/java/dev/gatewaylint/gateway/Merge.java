package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How OpenClaw merges what it includes (src/infra/deep-merge.ts): mappings key by key, lists one
 * behind the other, of anything else the later one.
 */
final class Merge {
  /** No limit of OpenClaw's: files that include one file many times must not exhaust memory. */
  private static final int MOST = 1 << 20;

  private final Map<Scalar, Scalar> hidden = new HashMap<>();
  private int left = MOST;

  /** Whether some part is missing, because there was too much. */
  boolean isExhausted() {
    return left <= 0;
  }

  /** Keys of one file that a key of another one is written over, by that one. */
  Map<Scalar, Scalar> hidden() {
    return hidden;
  }

  /** One node merged over another. */
  ConfigNode deep(ConfigNode base, ConfigNode over) {
    if (base instanceof Sequence first && over instanceof Sequence second) {
      left -= first.items().size() + second.items().size();
      if (left <= 0) {
        return over;
      }
      List<ConfigNode> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new Sequence(over.place(), items);
    }
    if (!(base instanceof Mapping first) || !(over instanceof Mapping second)) {
      return over;
    }
    left -= first.entries().size() + second.entries().size();
    if (left <= 0) {
      return over;
    }
    Map<String, Entry> entries = byName(first);
    for (Entry entry : byName(second).values()) {
      Entry under = entries.get(entry.name());
      if (under != null) {
        hidden.put(entry.key(), under.key());
      }
      ConfigNode value = under == null ? entry.value() : deep(under.value(), entry.value());
      entries.put(entry.name(), new Entry(entry.key(), value));
    }
    return new Mapping(over.place(), List.copyOf(entries.values()));
  }

  /** The entries that count: of those with one name the last. */
  static Map<String, Entry> byName(Mapping mapping) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      entries.put(entry.name(), entry);
    }
    return entries;
  }
}
