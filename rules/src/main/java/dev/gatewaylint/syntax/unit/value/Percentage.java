package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Shares of a whole in hundredths of a percent: {@code 12%}, {@code 12.5%}, {@code 12.34%}, per
 * mille, per myriad.
 *
 * <p>Source: systemd 252 src/basic/percent-util.c, parse_permyriad_unbounded.
 */
final class Percentage {

  private Percentage() {}

  /** Hundredths of a percent, at least 0; empty if the text is no percentage. */
  static OptionalInt unbounded(String text) {
    if (text.endsWith("\u2031")) {
      return parts(text.substring(0, text.length() - 1), 0);
    }
    if (text.endsWith("\u2030")) {
      return parts(text.substring(0, text.length() - 1), 1);
    }
    return text.endsWith("%")
        ? parts(text.substring(0, text.length() - 1), 2)
        : OptionalInt.empty();
  }

  /** Like {@link #unbounded} and at most a hundred percent. */
  static OptionalInt bounded(String text) {
    OptionalInt parts = unbounded(text);
    return parts.isPresent() && parts.getAsInt() <= 10_000 ? parts : OptionalInt.empty();
  }

  private static OptionalInt parts(String number, int places) {
    int dot = places > 0 ? number.indexOf('.') : -1;
    int fraction = 0;
    String whole = number;
    int scale = places == 2 ? 100 : places == 1 ? 10 : 1;
    if (dot >= 0) {
      int digits = number.length() - dot - 1;
      if (digits < 1 || digits > places) {
        return OptionalInt.empty();
      }
      int weight = scale / 10;
      for (int at = dot + 1; at < number.length(); at++) {
        if (!Characters.isDigit(number.charAt(at))) {
          return OptionalInt.empty();
        }
        fraction += (number.charAt(at) - '0') * weight;
        weight /= 10;
      }
      whole = number.substring(0, dot);
    }
    OptionalLong value = Integers.int32(whole);
    if (value.isEmpty()
        || value.getAsLong() < 0
        || value.getAsLong() > (Integer.MAX_VALUE - fraction) / scale) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) value.getAsLong() * scale + fraction);
  }
}
