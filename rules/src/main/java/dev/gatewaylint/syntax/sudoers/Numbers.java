package dev.gatewaylint.syntax.sudoers;

import java.util.OptionalLong;

/** Numbers as sudo reads them (lib/util of 1.9.13p3). */
final class Numbers {
  private Numbers() {}

  /**
   * A user or group ID: what {@code sudo_strtoid} takes, without -1, which means nobody; a negative
   * one counts from 2^32 down.
   */
  static OptionalLong id(String text) {
    OptionalLong number = between(text, Integer.MIN_VALUE, 0xFFFF_FFFFL);
    if (number.isEmpty() || number.getAsLong() == -1 || number.getAsLong() == 0xFFFF_FFFFL) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(number.getAsLong() & 0xFFFF_FFFFL);
  }

  /** A decimal number in a range, blanks and a sign in front: {@code sudo_strtonum}. */
  static OptionalLong between(String text, long least, long most) {
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    if (at == text.length()) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Patterns.isDigit(c)) {
        return OptionalLong.empty();
      }
      value = Math.min(value * 10 + (c - '0'), 1L << 40);
    }
    long signed = negative ? -value : value;
    return signed < least || signed > most ? OptionalLong.empty() : OptionalLong.of(signed);
  }

  /** isspace(3). */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
