package dev.gatewaylint.generate;

import dev.gatewaylint.scenario.Fields;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.ConfigNode.Kind;
import dev.gatewaylint.syntax.ConfigNode.Scalar;
import dev.gatewaylint.syntax.unit.Spelling;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The keys of one mapping of a spec, each read as what it has to be. */
final class SpecFields {
  private static final int MOST_ITEMS = 50;
  private static final int MOST_SECONDS = 99_999;

  private final Fields fields;

  private SpecFields(Fields fields) {
    this.fields = fields;
  }

  static SpecFields of(ConfigNode node, String... keys) throws ScenarioException {
    return new SpecFields(Fields.of(node, List.of(keys)));
  }

  Optional<ConfigNode> node(String key) {
    return fields.node(key);
  }

  /** The place to point at for a key: its value's, or that of the mapping that lacks it. */
  ConfigNode required(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      throw new ScenarioException(fields.place(), "the key '" + key + "' is missing");
    }
    return node.get();
  }

  String required(String key, Shape shape) throws ScenarioException {
    return word(required(key), shape);
  }

  Optional<String> word(String key, Shape shape) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(word(node.get(), shape));
  }

  static String word(ConfigNode node, Shape shape) throws ScenarioException {
    if (node instanceof Scalar scalar && scalar.kind() == Kind.TEXT && shape.fits(scalar.text())) {
      return scalar.text();
    }
    throw new ScenarioException(node.place(), "expected " + shape.words());
  }

  /** A text, where a number or a switch stands for the text that it is written as. */
  static String text(ConfigNode node) throws ScenarioException {
    if (node instanceof Scalar scalar
        && scalar.kind() != Kind.NOTHING
        && Shape.TEXT.fits(scalar.text())) {
      return scalar.text();
    }
    throw new ScenarioException(node.place(), "expected " + Shape.TEXT.words());
  }

  /** The items of a list; a single value counts as a list of one. */
  List<ConfigNode> items(String key) throws ScenarioException {
    List<ConfigNode> items = fields.items(key);
    Optional<ConfigNode> node = node(key);
    if (node.isPresent() && items.isEmpty()) {
      throw new ScenarioException(node.get().place(), "the list is empty");
    }
    if (items.size() > MOST_ITEMS) {
      throw new ScenarioException(
          items.get(MOST_ITEMS).place(), "more than " + MOST_ITEMS + " items");
    }
    return items;
  }

  List<String> words(String key, Shape shape) throws ScenarioException {
    List<String> words = new ArrayList<>();
    for (ConfigNode item : items(key)) {
      words.add(word(item, shape));
    }
    return words;
  }

  Optional<TimeSpan> time(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(time(node.get()));
  }

  /** A time with units, or a number of seconds. */
  static TimeSpan time(ConfigNode node) throws ScenarioException {
    if (node instanceof Scalar scalar) {
      Optional<Integer> seconds = whole(scalar, 1, MOST_SECONDS);
      if (seconds.isPresent()) {
        return TimeSpan.ofSeconds(seconds.get());
      }
      Optional<TimeSpan> span =
          scalar.kind() == Kind.TEXT && Shape.TIME.fits(scalar.text())
              ? TimeSpan.parseSeconds(scalar.text())
              : Optional.empty();
      if (span.isPresent()) {
        return span.get();
      }
    }
    throw new ScenarioException(node.place(), "expected " + Shape.TIME.words());
  }

  private static Optional<Integer> whole(Scalar scalar, int least, int most) {
    double value = scalar.number().orElse(Double.NaN);
    boolean fits = value >= least && value <= most && value == Math.rint(value);
    return fits ? Optional.of((int) value) : Optional.empty();
  }

  /** A whole number between two bounds. */
  Optional<Integer> number(String key, int least, int most) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> number =
        node.get() instanceof Scalar scalar ? whole(scalar, least, most) : Optional.empty();
    if (number.isEmpty()) {
      throw new ScenarioException(
          node.get().place(), "expected a number from " + least + " to " + most);
    }
    return number;
  }

  Optional<Boolean> flag(String key) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Scalar scalar && scalar.kind() == Kind.SWITCH) {
      return Optional.of(scalar.isTrue());
    }
    throw new ScenarioException(node.get().place(), "expected true or false");
  }

  /** Whether a key says no to what would be there by default. */
  boolean isDeclined(String key) {
    return node(key).filter(SpecFields::isFalse).isPresent();
  }

  private static boolean isFalse(ConfigNode node) {
    return node instanceof Scalar scalar && scalar.kind() == Kind.SWITCH && scalar.isFalse();
  }

  /** One of a few words, which are the constants' names in small letters. */
  <E extends Enum<E>> Optional<E> choice(String key, E[] choices) throws ScenarioException {
    Optional<ConfigNode> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (E choice : choices) {
      names.add(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return Optional.of(choices[names.indexOf(oneOf(node.get(), names))]);
  }

  /** One of a few words. */
  static String oneOf(ConfigNode node, List<String> words) throws ScenarioException {
    String word = node instanceof Scalar scalar ? scalar.text() : "";
    if (words.contains(word)) {
      return word;
    }
    Optional<String> meant = Spelling.nearest(word, words);
    throw new ScenarioException(
        node.place(),
        "expected "
            + String.join(", ", words)
            + meant.map(near -> "; did you mean " + near + "?").orElse(""));
  }
}
