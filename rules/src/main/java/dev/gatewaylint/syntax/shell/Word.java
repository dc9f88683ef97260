package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** A word as it is written, before any expansion. */
public record Word(Span span, List<Part> parts) {

  /** The word if it is nothing but unquoted characters, else empty text. */
  String bare() {
    if (parts.size() == 1 && parts.get(0) instanceof Part.Literal literal && !literal.quoted()) {
      return literal.value();
    }
    return "";
  }

  /** The characters of a word without expansions, quotes removed; else empty text. */
  String constant() {
    if (parts.size() == 1 && parts.get(0) instanceof Part.Literal literal) {
      return literal.value();
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (!(part instanceof Part.Literal literal)) {
        return "";
      }
      text.append(literal.value());
    }
    return text.toString();
  }
}
