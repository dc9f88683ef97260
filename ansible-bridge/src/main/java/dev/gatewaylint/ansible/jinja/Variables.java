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

  /** Work is counted for all that belongs together, so that no text keeps a reader busy. */
  private static final class Budget {
    private int steps;
    private int depth;
  }

  private final Map<String, ConfigNode> nodes;
  private final Map<String, Value> values;
  private final Budget budget;

  private Variables(Map<String, ConfigNode> nodes, Map<String, Value> values, Budget budget) {
    this.nodes = nodes;
    this.values = values;
    this.budget = budget;
  }

  /** No name means anything. */
  public static Variables none() {
    return new Variables(new HashMap<>(), new HashMap<>(), new Budget());
  }

  /** The same with another layer above. */
  public Variables with(ConfigNode.Mapping layer) {
    Map<String, ConfigNode> more = new HashMap<>(nodes);
    Map<String, Value> left = new HashMap<>(values);
    for (ConfigNode.Entry entry : layer.entries()) {
      more.put(entry.name(), entry.value());
      left.remove(entry.name());
    }
    return new Variables(more, left, budget);
  }

  /** The same with all that another knows below it. */
  public Variables above(Variables lower) {
    Map<String, ConfigNode> more = new HashMap<>(lower.nodes);
    Map<String, Value> left = new HashMap<>(lower.values);
    left.keySet().removeAll(nodes.keySet());
    more.putAll(nodes);
    left.putAll(values);
    return new Variables(more, left, budget);
  }

  /** Like this, without a single name, where the work is counted together. */
  public Variables sharing(Variables other) {
    return new Variables(nodes, values, other.budget);
  }

  /** The same with one more value. */
  public Variables with(String name, Value value) {
    Map<String, Value> more = new HashMap<>(values);
    more.put(name, value);
    return new Variables(nodes, more, budget);
  }

  /** What a name means. */
  Value get(String name) {
    Value known = values.get(name);
    if (known != null) {
      return known;
    }
    ConfigNode node = nodes.get(name);
    return node == null ? new Value.Unknown(name, !isFact(name)) : valueOf(node, name);
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
