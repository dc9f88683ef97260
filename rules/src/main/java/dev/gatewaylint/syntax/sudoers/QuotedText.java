package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/** Text between double quotes; only {@code \"} is an escape in it. */
final class QuotedText {
  private final Input in;
  private final StringBuilder text = new StringBuilder();
  private int start;

  QuotedText(Input in) {
    this.in = in;
  }

  void open(int quote) {
    start = quote;
    text.setLength(0);
  }

  /** Adds what stands at an offset, a backslash or more; returns where that ends. */
  int add(int from) {
    int at = from;
    while (true) {
      int c = in.at(at);
      if (c == '\\' && in.at(at + 1) == '"') {
        text.append('"');
        at += 2;
      } else if (c == '\\' && at == from) {
        text.append('\\');
        return at + 1;
      } else if (c == Input.END || c == '"' || c == '\\' || c == '\r' || c == '\n') {
        return at;
      } else {
        text.append((char) c);
        at++;
      }
    }
  }

  /**
   * The token.
   *
   * @param end behind the closing quote
   * @param mayBeGroup whether a {@code %} or {@code +} in front means a group
   */
  Token close(int end, boolean mayBeGroup) {
    Span span = in.span(start, end);
    String value = text.toString();
    if (value.isEmpty()) {
      return Token.of(TokenKind.ERROR, span, "an empty quoted text");
    }
    if (mayBeGroup && value.charAt(0) == '%') {
      return value.equals("%") || value.equals("%:")
          ? Token.of(TokenKind.ERROR, span, emptyGroup('%'))
          : Token.of(TokenKind.GROUP, span, value);
    }
    if (mayBeGroup && value.charAt(0) == '+') {
      return value.equals("+")
          ? Token.of(TokenKind.ERROR, span, emptyGroup('+'))
          : Token.of(TokenKind.NETGROUP, span, value);
    }
    return Token.of(TokenKind.WORD, span, value);
  }

  /** The error of a prefix that nothing follows. */
  static String emptyGroup(int prefix) {
    return prefix == '+' ? "a + without the name of a netgroup" : "a % without the name of a group";
  }

  /** The error of a line end before the closing quote. */
  Token broken(int end) {
    return Token.of(TokenKind.ERROR, in.span(start, end), "a quote that is not closed on its line");
  }
}
