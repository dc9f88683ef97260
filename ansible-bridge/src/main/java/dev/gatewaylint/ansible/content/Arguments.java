package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a module, written as a mapping or in one line. */
final class Arguments {
  private final Map<String, ConfigNode> nodes = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final Optional<ConfigNode.Scalar> line;
  private final Variables variables;

  private Arguments(ConfigNode node, Variables variables) {
    this.variables = variables;
    if (node instanceof ConfigNode.Mapping mapping) {
      add(mapping);
      this.line = Optional.empty();
    } else if (node instanceof ConfigNode.Scalar scalar) {
      this.line = Optional.of(scalar);
      for (String word : split(scalar.text())) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          words.put(word.substring(0, equals), word.substring(equals + 1));
        }
      }
    } else {
      this.line = Optional.empty();
    }
  }

  /** The parameters of a task's module, and what the task says of them besides. */
  static Arguments of(ConfigNode node, Optional<ConfigNode> more, Variables variables) {
    Arguments arguments = new Arguments(node, variables);
    if (more.isPresent() && more.get() instanceof ConfigNode.Mapping mapping) {
      arguments.add(mapping);
    }
    return arguments;
  }

  private void add(ConfigNode.Mapping mapping) {
    for (ConfigNode.Entry entry : mapping.entries()) {
      nodes.put(entry.name(), entry.value());
    }
  }

  /** Words of a line; quotes keep blanks in a word, and so do the marks of an expression. */
  private static List<String> split(String line) {
    List<String> found = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (line.startsWith("{{", i)) {
        open++;
      } else if (line.startsWith("}}", i)) {
        open--;
      }
      if (quote == 0 && open <= 0 && Character.isWhitespace(c)) {
        found.add(word.toString());
        word.setLength(0);
      } else if (open <= 0 && (c == '"' || c == '\'') && (quote == 0 || quote == c)) {
        quote = quote == 0 ? c : 0;
      } else {
        word.append(c);
      }
    }
    found.add(word.toString());
    return found;
  }

  /** All in one line, as {@code command} has it. */
  Optional<ConfigNode.Scalar> line() {
    return line;
  }

  /** The node of a parameter, under the first of its names that is used. */
  Optional<ConfigNode> node(String... names) {
    for (String name : names) {
      ConfigNode node = nodes.get(name);
      if (node != null) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** The scalar of a parameter, as it is written. */
  Optional<ConfigNode.Scalar> scalar(String... names) {
    return node(names)
        .filter(ConfigNode.Scalar.class::isInstance)
        .map(ConfigNode.Scalar.class::cast);
  }

  /** The value of a parameter; empty if it is not given. */
  Optional<Value> value(String... names) {
    Optional<Value> found = node(names).map(variables::valueOf);
    for (String name : names) {
      if (found.isEmpty() && words.containsKey(name)) {
        found = Optional.of(variables.fill(words.get(name)));
      }
    }
    return found.filter(value -> !(value instanceof Value.Omitted));
  }

  /** The text of a parameter; empty if it is not given or not known. */
  Optional<String> text(String... names) {
    return value(names).flatMap(Value::printed);
  }

  /** The text as it is written, expressions and all. */
  Optional<String> written(String... names) {
    Optional<String> found = scalar(names).map(ConfigNode.Scalar::text);
    for (String name : names) {
      if (found.isEmpty()) {
        found = Optional.ofNullable(words.get(name));
      }
    }
    return found;
  }

  /** Whether a switch is given and not known to be off. */
  boolean isOn(String name) {
    return value(name).map(value -> value.truth().orElse(true) && !isNo(value)).orElse(false);
  }

  private static boolean isNo(Value value) {
    String word = value.printed().orElse("");
    return word.equals("no") || word.equals("false") || word.equals("False");
  }
}
