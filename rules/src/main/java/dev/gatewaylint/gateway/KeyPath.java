package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a document.
 *
 * @param names the keys from the root down; an item of a list is {@code [0]}, {@code [1]}...
 */
public record KeyPath(List<String> names) {
  /** The whole document. */
  public static final KeyPath ROOT = new KeyPath(List.of());

  public KeyPath {
    names = List.copyOf(names);
  }

  /** A path such as {@code gateway.auth.mode}; no name in it holds a dot. */
  public static KeyPath of(String dotted) {
    List<String> names = new ArrayList<>();
    int start = 0;
    while (start <= dotted.length()) {
      int dot = dotted.indexOf('.', start);
      int end = dot < 0 ? dotted.length() : dot;
      names.add(dotted.substring(start, end));
      start = end + 1;
    }
    return new KeyPath(names);
  }

  /** The path of a key in the mapping at this one. */
  public KeyPath child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new KeyPath(longer);
  }

  /** The path of an item of the list at this one. */
  public KeyPath item(int index) {
    return child("[" + index + "]");
  }

  /** The path of the mapping or list that it stands in; the root's is the root. */
  public KeyPath parent() {
    return new KeyPath(names.subList(0, Math.max(0, names.size() - 1)));
  }

  /** The last name; empty for the root. */
  public String last() {
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  /** Whether it is another path, or lies below that. */
  public boolean isBelow(KeyPath other) {
    return names.size() >= other.names.size()
        && names.subList(0, other.names.size()).equals(other.names);
  }

  /** As people write it: {@code agents.list[0].id}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (!text.isEmpty() && !name.startsWith("[")) {
        text.append('.');
      }
      text.append(name);
    }
    return text.toString();
  }
}
