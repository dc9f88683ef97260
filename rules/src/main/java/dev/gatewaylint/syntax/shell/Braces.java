package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Brace expansion of bash(1) for words that are all characters: {@code {start,stop}}. */
final class Braces {
  private static final int MOST = 64;

  private Braces() {}

  /** What a word expands to: one list of parts for each; unknown where it is not plain. */
  static List<List<Part>> expand(List<Part> parts) {
    int opening = -1;
    int from = -1;
    for (int i = 0; i < parts.size() && opening < 0; i++) {
      if (parts.get(i) instanceof Part.Literal literal && !literal.quoted()) {
        opening = literal.value().indexOf('{');
        from = opening >= 0 && opening + 1 < literal.value().length() ? i : -1;
      }
    }
    if (from < 0) {
      return List.of(parts);
    }
    if (parts.size() == 1 && parts.get(0) instanceof Part.Literal literal) {
      return alternatives(literal);
    }
    return isList(parts, from) ? unknown(parts) : List.of(parts);
  }

  private static boolean isList(List<Part> parts, int from) {
    boolean separator = false;
    for (int i = from; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Literal literal && !literal.quoted()) {
        separator |= literal.value().indexOf(',') >= 0 || literal.value().contains("..");
        if (separator && literal.value().indexOf('}') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<List<Part>> unknown(List<Part> parts) {
    Span span = new Span(parts.get(0).span().start(), parts.get(parts.size() - 1).span().end());
    return List.of(List.of(new Part.Placeholder(span, false)));
  }

  private static List<List<Part>> alternatives(Part.Literal literal) {
    String text = literal.value();
    int open = text.indexOf('{');
    int close = text.indexOf('}', open);
    if (close < 0 || text.length() > 10_000) {
      return List.of(List.of(literal));
    }
    String inner = text.substring(open + 1, close);
    boolean list = inner.indexOf(',') >= 0;
    if (!list && !inner.contains("..")) {
      return List.of(List.of(literal));
    }
    boolean plain = list && inner.indexOf('{') < 0 && text.indexOf('{', close) < 0;
    if (!plain || literal.span().length() != text.length()) {
      return unknown(List.of(literal));
    }
    List<List<Part>> all = new ArrayList<>();
    int start = open + 1;
    while (start <= close) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 || comma > close ? close : comma;
      all.add(
          List.of(
              piece(literal, 0, open),
              piece(literal, start, end),
              piece(literal, close + 1, text.length())));
      start = end + 1;
    }
    return all.size() > MOST ? unknown(List.of(literal)) : all;
  }

  private static Part piece(Part.Literal literal, int from, int to) {
    int base = literal.span().start();
    return new Part.Literal(
        new Span(base + from, base + to), literal.value().substring(from, to), false);
  }
}
