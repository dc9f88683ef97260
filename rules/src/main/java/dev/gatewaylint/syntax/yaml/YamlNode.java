package dev.gatewaylint.syntax.yaml;

import dev.gatewaylint.text.Place;
import java.util.List;

/** A node of a YAML document. */
public sealed interface YamlNode {
  /** The characters it stands on. */
  Place place();

  /**
   * Text, a number, a switch: whatever is no collection.
   *
   * @param text as written, quotes and escapes resolved
   */
  record Scalar(Place place, String text) implements YamlNode {}

  /** A list. */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with values in the order of the text, duplicates kept. */
  record Mapping(Place place, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, YamlNode value) {}
}
