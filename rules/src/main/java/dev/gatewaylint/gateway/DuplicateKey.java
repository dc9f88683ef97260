package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key that stands once more in the same mapping, and counts for nothing.
 *
 * @param ignored the entry without effect
 * @param counts the last entry of that name
 */
public record DuplicateKey(ConfigValue ignored, ConfigValue counts) {
  /** Those of one file, in the order of the text; what is ignored as a whole is not looked into. */
  public static List<DuplicateKey> in(ConfigTree file) {
    List<DuplicateKey> found = new ArrayList<>();
    Deque<ConfigValue> open = new ArrayDeque<>();
    file.root().ifPresent(root -> open.push(new ConfigValue(KeyPath.ROOT, Optional.empty(), root)));
    while (!open.isEmpty()) {
      ConfigValue value = open.pop();
      if (value.node() instanceof Mapping mapping) {
        collect(value.path(), mapping, found);
      }
      for (ConfigValue child : ConfigWalk.children(value)) {
        open.push(child);
      }
    }
    found.sort((a, b) -> Integer.compare(start(a), start(b)));
    return found;
  }

  private static int start(DuplicateKey key) {
    return key.ignored.keyPlace().span().start();
  }

  private static void collect(KeyPath path, Mapping mapping, List<DuplicateKey> found) {
    Map<String, ConfigValue> last = new HashMap<>();
    for (int i = mapping.entries().size() - 1; i >= 0; i--) {
      Entry entry = mapping.entries().get(i);
      KeyPath own = path.child(entry.name());
      ConfigValue value = new ConfigValue(own, Optional.of(entry.key()), entry.value());
      ConfigValue counts = last.putIfAbsent(entry.name(), value);
      if (counts != null) {
        found.add(new DuplicateKey(value, counts));
      }
    }
  }

  /** Whether it makes no difference which of the two counts. */
  public boolean isHarmless() {
    return same(ignored.node(), counts.node());
  }

  private static boolean same(ConfigNode a, ConfigNode b) {
    if (a instanceof Scalar first && b instanceof Scalar second) {
      return first.kind() == second.kind() && first.text().equals(second.text());
    }
    if (a instanceof Sequence first && b instanceof Sequence second) {
      boolean same = first.items().size() == second.items().size();
      for (int i = 0; same && i < first.items().size(); i++) {
        same = same(first.items().get(i), second.items().get(i));
      }
      return same;
    }
    if (!(a instanceof Mapping first) || !(b instanceof Mapping second)) {
      return false;
    }
    Map<String, Entry> one = Merge.byName(first);
    Map<String, Entry> other = Merge.byName(second);
    boolean same = one.keySet().equals(other.keySet());
    for (Entry entry : other.values()) {
      Entry match = one.getOrDefault(entry.name(), entry);
      same = same && same(match.value(), entry.value());
    }
    return same;
  }
}
