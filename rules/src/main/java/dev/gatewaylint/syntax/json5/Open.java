package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** A list or an object that is not closed yet. */
final class Open {
  private final int at;
  private final boolean isObject;
  private final List<ConfigNode> items = new ArrayList<>(0);
  private final List<ConfigNode.Scalar> keys = new ArrayList<>(0);
  private boolean expectsComma;

  /**
   * A collection.
   *
   * @param at the offset of its bracket
   */
  Open(int at, boolean isObject) {
    this.at = at;
    this.isObject = isObject;
  }

  int at() {
    return at;
  }

  boolean isObject() {
    return isObject;
  }

  char bracket() {
    return isObject ? '{' : '[';
  }

  char closing() {
    return isObject ? '}' : ']';
  }

  /** Whether a value has just been read. */
  boolean expectsComma() {
    return expectsComma;
  }

  /** Whether a comma has just been read. */
  boolean isAfterComma() {
    return !expectsComma && !items.isEmpty();
  }

  void comma() {
    expectsComma = false;
  }

  /** The key of the next value. */
  void key(ConfigNode.Scalar key) {
    keys.add(key);
  }

  void add(ConfigNode value) {
    items.add(value);
    expectsComma = true;
  }

  /** What it is, now that it is closed. */
  ConfigNode node(Place place) {
    if (!isObject) {
      return new ConfigNode.Sequence(place, items);
    }
    List<ConfigNode.Entry> entries = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      entries.add(new ConfigNode.Entry(keys.get(i), items.get(i)));
    }
    return new ConfigNode.Mapping(place, entries);
  }
}
