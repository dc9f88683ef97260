package dev.gatewaylint.ansible.jinja;

import dev.gatewaylint.syntax.ConfigNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names mean in one place: outer layers first, the last that knows a name decides. */
public final class Variables {
  private static final int DEEPEST = 24;
  private static final int MOST_STEPS = 200_000;
  private static final int LONGEST = 1 << 20;
  private static final int MOST_LAYERS = 24;

  /** Work is counted for all that belongs together, so that no text keeps a reader busy. */
  private static final class Budget {
    private int steps;
    private int depth;
  }

  /** One name has one meaning in a layer: a node that is not worked out yet, or a value. */
  private final Map<String, ConfigNode> nodes;

  private final Map<String, Value> values;
  private final Optional<Variables> below;
  private final int layers;
  private final Budget budget;

  private Variables(
      Map<String, ConfigNode> nodes,
      Map<String, Value> values,
      Optional<Variables> below,
      Budget budget) {
    this.nodes = nodes;
    this.values = values;
    this.below = below;
    this.layers = below.map(lower -> lower.layers + 1).orElse(1);
    this.budget = budget;
  }

  /** No name means anything. */
  public static Variables none() {
    return new Variables(Map.of(), Map.of(), Optional.empty(), new Budget());
  }

  /** The same with another layer above. */
  public Variables with(ConfigNode.Mapping layer) {
    Map<String, ConfigNode> more = new HashMap<>();
    for (ConfigNode.Entry entry : layer.entries()) {
      more.put(entry.name(), entry.value());
    }
    return new Variables(more, Map.of(), Optional.of(shallow()), budget);
  }

  /** The same with more values. */
  public Variables with(Map<String, Value> more) {
    return more.isEmpty()
        ? this
        : new Variables(Map.of(), Map.copyOf(more), Optional.of(shallow()), budget);
  }

  /** The same with one more value. */
  public Variables with(String name, Value value) {
    return with(Map.of(name, value));
  }

  /** The same with all that another knows below it. */
  public Variables above(Variables lower) {
    Variables flat = flat();
    return new Variables(flat.nodes, flat.values, Optional.of(lower.shallow()), budget);
  }

  /** Without a single name, where the work is counted together with another's. */
  public static Variables sharing(Variables other) {
    return new Variables(Map.of(), Map.of(), Optional.empty(), other.budget);
  }

  private Variables shallow() {
    return layers < MOST_LAYERS ? this : flat();
  }

  /** All in one layer. */
  private Variables flat() {
    if (below.isEmpty()) {
      return this;
    }
    Variables lower = below.get().flat();
    Map<String, ConfigNode> allNodes = new HashMap<>(lower.nodes);
    Map<String, Value> allValues = new HashMap<>(lower.values);
    allNodes.keySet().removeAll(values.keySet());
    allValues.keySet().removeAll(nodes.keySet());
    allNodes.putAll(nodes);
    allValues.putAll(values);
    return new Variables(allNodes, allValues, Optional.empty(), budget);
  }

  /** What a name means. */
  Value get(String name) {
    for (Optional<Variables> at = Optional.of(this); at.isPresent(); at = at.get().below) {
      Value known = at.get().values.get(name);
      if (known != null) {
        return known;
      }
      ConfigNode node = at.get().nodes.get(name);
      if (node != null) {
        return valueOf(node, name);
      }
    }
    return new Value.Unknown(name, !isFact(name));
  }

  /** What a run itself makes known, whatever files say. */
  private static boolean isFact(String name) {
    return name.startsWith("ansible_")
        || name.startsWith("inventory_")
        || name.equals("hostvars")
        || name.equals("groups")
        || name.equals("group_names")
        || name.equals("item");
  }

  /** Whether there is work left to do. */
  boolean step() {
    return ++budget.steps < MOST_STEPS;
  }

  /** What a node of YAML means, its templates filled in. */
  public Value valueOf(ConfigNode node) {
    return valueOf(node, "");
  }

  private Value valueOf(ConfigNode node, String name) {
    if (!step() || budget.depth > DEEPEST) {
      return new Value.Unknown(name, false);
    }
    budget.depth++;
    try {
      return inside(node, name);
    } finally {
      budget.depth--;
    }
  }

  private Value inside(ConfigNode node, String name) {
    if (node instanceof ConfigNode.Sequence sequence) {
      List<Value> items = new ArrayList<>();
      for (ConfigNode item : sequence.items()) {
        items.add(valueOf(item, name));
      }
      return new Value.Items(items);
    }
    if (node instanceof ConfigNode.Mapping mapping) {
      Map<String, Value> fields = new LinkedHashMap<>();
      for (ConfigNode.Entry entry : mapping.entries()) {
        fields.put(entry.name(), valueOf(entry.value(), name));
      }
      return new Value.Fields(fields);
    }
    ConfigNode.Scalar scalar = (ConfigNode.Scalar) node;
    String raw = scalar.place().text();
    if (raw.startsWith("!vault") || raw.startsWith("!unsafe")) {
      return new Value.Unknown(name.isEmpty() ? "vault" : name, false);
    }
    boolean quoted = raw.startsWith("'") || raw.startsWith("\"") || raw.startsWith("|");
    return quoted || raw.startsWith(">") ? fill(scalar.text()) : plain(scalar);
  }

  /** A scalar without quotes is what YAML 1.1 takes it for, as Ansible does. */
  private Value plain(ConfigNode.Scalar scalar) {
    String text = scalar.text();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> new Value.Switch(true);
      case "no", "false", "off" -> new Value.Switch(false);
      case "", "~", "null" -> new Value.Nothing();
      default -> scalar.kind() == ConfigNode.Kind.NUMBER ? number(text) : fill(text);
    };
  }

  private static Value number(String text) {
    return isDecimal(text) ? new Value.Digits(text) : new Value.Unknown(text, false);
  }

  private static boolean isDecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && !(c == '-' && i == 0 && text.length() > 1)) {
        return false;
      }
    }
    return text.equals("0") || !(text.startsWith("0") || text.startsWith("-0"));
  }

  /** A text with its expressions filled in; one that is a single expression keeps its type. */
  public Value fill(String text) {
    int open = text.indexOf("{{");
    if (open < 0 && !text.contains("{%") && !text.contains("{#")) {
      return new Value.Text(text);
    }
    Optional<Template> template = Template.parse(text);
    if (template.isEmpty() || !step() || budget.depth > DEEPEST) {
      return new Value.Unknown(text, false);
    }
    budget.depth++;
    try {
      Optional<String> single = template.get().single();
      return single.isPresent() ? evaluate(single.get()) : joined(template.get(), text);
    } finally {
      budget.depth--;
    }
  }

  private Value joined(Template template, String text) {
    StringBuilder joined = new StringBuilder();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Part.Chars chars) {
        joined.append(text, chars.from(), chars.to());
      } else if (part instanceof Template.Part.Output output) {
        Optional<String> printed = evaluate(output.expression()).printed();
        if (printed.isEmpty() || joined.length() + printed.get().length() > LONGEST) {
          return new Value.Unknown(text, false);
        }
        joined.append(printed.get());
      } else if (!(part instanceof Template.Part.Comment)) {
        return new Value.Unknown(text, false);
      }
    }
    return new Value.Text(joined.toString());
  }

  /** What an expression comes to; unknown if it is more than is read here. */
  public Value evaluate(String expression) {
    if (!step() || budget.depth > DEEPEST) {
      return new Value.Unknown(expression.strip(), false);
    }
    budget.depth++;
    try {
      return new Evaluation(expression, this).result();
    } finally {
      budget.depth--;
    }
  }
}
