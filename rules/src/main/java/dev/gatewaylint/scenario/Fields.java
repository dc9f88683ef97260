package dev.gatewaylint.scenario;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.unit.Spelling;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.Integers;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The values of a mapping by key, with their types; an unknown or doubled key is refused. */
public final class Fields {
  private final ConfigNode.Mapping mapping;

  private Fields(ConfigNode.Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads a mapping that may have these keys and no others.
   *
   * @throws ScenarioException if it is no mapping, or has another key, or one twice
   */
  public static Fields of(ConfigNode node, List<String> keys) throws ScenarioException {
    if (!(node instanceof ConfigNode.Mapping mapping)) {
      throw new ScenarioException(node.place(), "expected keys: " + String.join(", ", keys));
    }
    List<String> seen = new ArrayList<>();
    for (ConfigNode.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!keys.contains(key)) {
        Optional<String> meant = Spelling.nearest(key, keys);
        throw new ScenarioException(
            entry.key().place(),
            "unknown key '"
                + key
                + "'; "
                + meant
                    .map(word -> "did you mean " + word + "?")
                    .orElse("known here: " + String.join(", ", keys)));
      }
      if (seen.contains(key)) {
        throw new ScenarioException(entry.key().place(), "the key '" + key + "' stands here twice");
      }
      seen.add(key);
    }
    return new Fields(mapping);
  }

  /** Where the mapping stands. */
  public Place place() {
    return mapping.place();
  }

  /** The value of a key. */
  public Optional<ConfigNode> node(String key) {
    for (ConfigNode.Entry entry : mapping.entries()) {
      if (entry.key().text().equals(key)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  /** Each item of a list; a single value counts as a list of one. */
  public List<ConfigNode> items(String key) {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    return node.get() instanceof ConfigNode.Sequence list ? list.items() : List.of(node.get());
  }

  /** The word that a key has, if it is there. */
  public Optional<String> text(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(text(node.get()));
  }

  /**
   * The word that a value is.
   *
   * @throws ScenarioException if it is a list or a mapping, or empty
   */
  public static String text(ConfigNode node) throws ScenarioException {
    if (node instanceof ConfigNode.Scalar scalar && !scalar.text().isEmpty()) {
      return scalar.text();
    }
    throw new ScenarioException(node.place(), "expected a word");
  }

  /** The word that a key must have. */
  public String required(String key) throws ScenarioException {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      throw new ScenarioException(place(), "the key '" + key + "' is missing");
    }
    return text.get();
  }

  Optional<TimeSpan> time(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(time(node.get()));
  }

  static TimeSpan time(ConfigNode node) throws ScenarioException {
    Optional<TimeSpan> span = TimeSpan.parseSeconds(text(node));
    if (span.isEmpty()) {
      throw new ScenarioException(node.place(), "expected a time such as 18s or 10min");
    }
    return span.get();
  }

  Optional<Long> number(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong number = Integers.upTo(1_000_000_000_000L, text(node.get()));
    if (number.isEmpty()) {
      throw new ScenarioException(node.get().place(), "expected a number");
    }
    return Optional.of(number.getAsLong());
  }

  Optional<Boolean> flag(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> value = BooleanValue.parse(text(node.get()));
    if (value.isEmpty()) {
      throw new ScenarioException(node.get().place(), "expected true or false");
    }
    return value;
  }
}
