package dev.gatewaylint.syntax;

import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A node of a JSON, JSON5 or YAML document; every key and value knows the characters it is. */
public sealed interface ConfigNode {
  /** The characters it stands on, quotes and brackets included. */
  Place place();

  /** What a scalar is to its reader. */
  enum Kind {
    TEXT,
    NUMBER,
    /** true or false. */
    SWITCH,
    /** null. */
    NOTHING
  }

  /**
   * Text, a number, a switch or null.
   *
   * @param text the value: escapes and quotes of a text are resolved, anything else is as written
   */
  record Scalar(Place place, Kind kind, String text) implements ConfigNode {
    /** The number that it is; hexadecimal ones, infinities and NaN included. */
    public Optional<Double> number() {
      return kind == Kind.NUMBER ? ConfigNumber.of(text) : Optional.empty();
    }

    /** Whether it is the switch {@code true}. */
    public boolean isTrue() {
      return kind == Kind.SWITCH && text.equalsIgnoreCase("true");
    }

    /** Whether it is the switch {@code false}. */
    public boolean isFalse() {
      return kind == Kind.SWITCH && text.equalsIgnoreCase("false");
    }
  }

  /** A list. */
  record Sequence(Place place, List<ConfigNode> items) implements ConfigNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values in the order of the text, duplicates kept. */
  record Mapping(Place place, List<Entry> entries) implements ConfigNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry that counts for a key: the last one. */
    public Optional<Entry> find(String name) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        if (entries.get(i).name().equals(name)) {
          return Optional.of(entries.get(i));
        }
      }
      return Optional.empty();
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, ConfigNode value) {
    /** The key's text. */
    public String name() {
      return key.text();
    }
  }
}
