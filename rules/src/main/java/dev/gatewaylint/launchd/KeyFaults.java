package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.syntax.unit.Spelling;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a property list with the table of keys. */
public final class KeyFaults {
  private final LaunchdKeys table = LaunchdKeys.table();
  private final List<KeyFault> faults = new ArrayList<>();

  private KeyFaults() {}

  /** What is wrong with the keys and values of a job, those that count; duplicates are apart. */
  public static List<KeyFault> in(PlistValue.Dict job) {
    KeyFaults faults = new KeyFaults();
    faults.section(LaunchdKeys.JOB, job, "");
    return faults.faults;
  }

  /** Every entry that another one of the same dictionary makes void, at any depth. */
  public static List<KeyFault.Duplicate> duplicates(PlistValue root) {
    List<KeyFault.Duplicate> found = new ArrayList<>();
    Deque<Named> waiting = new ArrayDeque<>();
    waiting.add(new Named("", root));
    while (!waiting.isEmpty()) {
      Named next = waiting.poll();
      if (next.value instanceof PlistValue.Array array) {
        for (PlistValue item : array.items()) {
          waiting.add(new Named(next.path, item));
        }
      } else if (next.value instanceof PlistValue.Dict dict) {
        Map<String, PlistValue.Entry> last = Effective.byName(dict);
        for (PlistValue.Entry entry : dict.entries()) {
          String path = below(next.path, entry.name());
          PlistValue.Entry counts = last.getOrDefault(entry.name(), entry);
          if (!counts.equals(entry)) {
            found.add(new KeyFault.Duplicate(path, entry, counts));
          }
          waiting.add(new Named(path, entry.value()));
        }
      }
    }
    return found;
  }

  private record Named(String path, PlistValue value) {}

  private void section(String section, PlistValue.Dict dict, String path) {
    for (PlistValue.Entry entry : Effective.entries(dict)) {
      String own = below(path, entry.name());
      Optional<LaunchdKey> key = table.find(section, entry.name());
      if (key.isEmpty()) {
        faults.add(unknown(section, own, entry));
      } else if (key.get().isOutdated()) {
        faults.add(new KeyFault.Outdated(own, entry, key.get()));
      } else {
        value(key.get(), key.get().shape(), own, entry.value());
      }
    }
  }

  private KeyFault.Unknown unknown(String section, String path, PlistValue.Entry entry) {
    Optional<String> meant =
        table
            .inOtherCase(section, entry.name())
            .map(LaunchdKey::name)
            .or(() -> Spelling.nearest(entry.name(), table.currentNames(section)));
    return new KeyFault.Unknown(path, entry, meant, table.sectionsOf(entry.name()));
  }

  private void value(LaunchdKey key, ValueShape shape, String path, PlistValue value) {
    Optional<ValueShape> fitting = shape.outer(value);
    if (fitting.isEmpty()) {
      faults.add(new KeyFault.WrongType(path, value, key, shape));
      return;
    }
    ValueShape fits = fitting.get();
    if (fits instanceof ValueShape.Section below && value instanceof PlistValue.Dict dict) {
      section(below.name(), dict, path);
    } else if (fits instanceof ValueShape.DictOf of && value instanceof PlistValue.Dict dict) {
      for (PlistValue.Entry entry : Effective.entries(dict)) {
        value(key, of.item(), below(path, entry.name()), entry.value());
      }
    } else if (fits instanceof ValueShape.ListOf of && value instanceof PlistValue.Array array) {
      for (int i = 0; i < array.items().size(); i++) {
        value(key, of.item(), below(path, String.valueOf(i)), array.items().get(i));
      }
    } else if (isOutOfRange(key, value)) {
      faults.add(new KeyFault.OutOfRange(path, value, key));
    }
  }

  private static boolean isOutOfRange(LaunchdKey key, PlistValue value) {
    if (value instanceof PlistValue.Whole number) {
      return !isInRange(key, number.value());
    }
    if (value instanceof PlistValue.Text text && !key.range().isEmpty()) {
      for (String word : key.range().split(",", -1)) {
        if (word.equalsIgnoreCase(text.value())) {
          return false;
        }
      }
      return key.shape().takes("string");
    }
    return false;
  }

  static boolean isInRange(LaunchdKey key, BigInteger number) {
    int dots = key.range().indexOf("..");
    return dots < 0
        || (number.compareTo(new BigInteger(key.range().substring(0, dots))) >= 0
            && number.compareTo(new BigInteger(key.range().substring(dots + 2))) <= 0);
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
