package dev.gatewaylint.syntax.sudoers;

import java.util.OptionalInt;

/** Times such as {@code 1d2h3m4s} or a number of seconds: parse_timeout in timeout.c. */
public final class Durations {
  private static final String SUFFIXES = "dhms";
  private static final int[] SECONDS = {86_400, 3_600, 60, 1};

  private Durations() {}

  /** The seconds, empty where sudo refuses the text. */
  public static OptionalInt seconds(String text) {
    long sum = 0;
    int suffix = 0;
    int at = 0;
    do {
      int digits = at;
      while (digits < text.length() && Numbers.isSpace(text.charAt(digits))) {
        digits++;
      }
      boolean negative = digits < text.length() && text.charAt(digits) == '-';
      if (negative || (digits < text.length() && text.charAt(digits) == '+')) {
        digits++;
      }
      long number = 0;
      at = digits;
      while (at < text.length() && Patterns.isDigit(text.charAt(at))) {
        number = Math.min(number * 10 + (text.charAt(at) - '0'), 1L << 40);
        at++;
      }
      if (at == digits || (negative && number > 0) || number > Integer.MAX_VALUE) {
        return OptionalInt.empty();
      }
      if (at < text.length()) {
        int found = SUFFIXES.indexOf(lower(text.charAt(at)), suffix);
        if (found < 0) {
          return OptionalInt.empty();
        }
        suffix = found;
        number *= SECONDS[found];
        at++;
        if (number > Integer.MAX_VALUE - sum) {
          return OptionalInt.empty();
        }
      }
      sum += number;
    } while (at < text.length());
    return OptionalInt.of((int) sum);
  }

  private static char lower(char c) {
    return Patterns.isUpper(c) ? (char) (c - 'A' + 'a') : c;
  }
}
