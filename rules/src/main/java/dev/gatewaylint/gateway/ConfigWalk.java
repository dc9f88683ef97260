package dev.gatewaylint.gateway;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Entry;
import dev.gatewaylint.syntax.ConfigNode.Mapping;
import dev.gatewaylint.syntax.ConfigNode.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** All values of a document, however deep it is. */
final class ConfigWalk {
  private ConfigWalk() {}

  /** Every value below a node, duplicates that do not count left out, in the order of the text. */
  static List<ConfigValue> of(ConfigNode root) {
    List<ConfigValue> found = new ArrayList<>();
    Deque<ConfigValue> open = new ArrayDeque<>();
    open.push(new ConfigValue(KeyPath.ROOT, Optional.empty(), root));
    while (!open.isEmpty()) {
      ConfigValue value = open.pop();
      if (!value.path().names().isEmpty()) {
        found.add(value);
      }
      List<ConfigValue> children = children(value);
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return found;
  }

  /** The values that a mapping or a list holds; of duplicates the last. */
  static List<ConfigValue> children(ConfigValue value) {
    List<ConfigValue> children = new ArrayList<>();
    if (value.node() instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        children.add(
            new ConfigValue(value.path().item(i), Optional.empty(), sequence.items().get(i)));
      }
    }
    if (value.node() instanceof Mapping mapping) {
      for (Entry entry : Merge.byName(mapping).values()) {
        KeyPath path = value.path().child(entry.name());
        children.add(new ConfigValue(path, Optional.of(entry.key()), entry.value()));
      }
    }
    return children;
  }
}
