package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rounds in which a task runs. */
final class Loop {
  private static final int MOST_ROUNDS = 200;

  private Loop() {}

  /** What names mean in each round; a list that nobody knows is one round. */
  static List<Variables> rounds(ConfigNode.Mapping task, Variables variables) {
    Optional<ConfigNode.Entry> loop = loop(task);
    if (loop.isEmpty()) {
      return List.of(variables);
    }
    String name = variable(task);
    List<Variables> rounds = new ArrayList<>();
    Optional<List<Value>> items = items(loop.get(), variables);
    if (items.isEmpty() || items.get().size() > MOST_ROUNDS) {
      return List.of(variables.with(name, new Value.Unknown(name, false)));
    }
    for (Value item : items.get()) {
      rounds.add(variables.with(name, item));
    }
    return rounds;
  }

  private static Optional<ConfigNode.Entry> loop(ConfigNode.Mapping task) {
    for (ConfigNode.Entry entry : task.entries()) {
      if (entry.name().equals("loop") || entry.name().startsWith("with_")) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static String variable(ConfigNode.Mapping task) {
    Optional<ConfigNode> control = task.find("loop_control").map(ConfigNode.Entry::value);
    if (control.isPresent()
        && control.get() instanceof ConfigNode.Mapping mapping
        && mapping.find("loop_var").isPresent()
        && mapping.find("loop_var").get().value() instanceof ConfigNode.Scalar name) {
      return name.text();
    }
    return "item";
  }

  private static Optional<List<Value>> items(ConfigNode.Entry loop, Variables variables) {
    Value value = variables.valueOf(loop.value());
    boolean flattens =
        switch (loop.name()) {
          case "with_items", "with_flattened" -> true;
          default -> false;
        };
    if (loop.name().equals("with_dict") && value instanceof Value.Fields fields) {
      return Optional.of(pairs(fields));
    }
    boolean lists = flattens || loop.name().equals("loop") || loop.name().equals("with_list");
    if (!lists || !(value instanceof Value.Items items)) {
      return Optional.empty();
    }
    List<Value> all = new ArrayList<>();
    for (Value item : items.values()) {
      if (flattens && item instanceof Value.Items inner) {
        all.addAll(inner.values());
      } else {
        all.add(item);
      }
    }
    return Optional.of(all);
  }

  private static List<Value> pairs(Value.Fields fields) {
    List<String> keys = new ArrayList<>(fields.values().keySet());
    keys.sort(null);
    List<Value> pairs = new ArrayList<>();
    for (String key : keys) {
      Map<String, Value> pair = new LinkedHashMap<>();
      pair.put("key", Value.of(key));
      pair.put("value", fields.values().getOrDefault(key, new Value.Nothing()));
      pairs.add(new Value.Fields(pair));
    }
    return pairs;
  }
}
