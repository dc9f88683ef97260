package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * An amount of bytes as systemd writes it: {@code 512M}, {@code 1.5G}, {@code 1G 200M}.
 *
 * <p>Source: systemd 252 src/basic/parse-util.c, parse_size; systemd.resource-control(5).
 *
 * @param bytes unsigned 64 bit number
 */
public record ByteSize(long bytes) {

  private static final String SUFFIXES = "EPTGMKB";

  /**
   * The size with suffixes of base 1024 (memory, resource limits, buffers); empty if systemd
   * rejects it.
   */
  public static Optional<ByteSize> parseBinary(String text) {
    return parse(text, 1024);
  }

  /** The size with suffixes of base 1000 (bandwidths); empty if systemd rejects it. */
  public static Optional<ByteSize> parseDecimal(String text) {
    return parse(text, 1000);
  }

  private static Optional<ByteSize> parse(String text, int base) {
    long total = 0;
    int at = 0;
    int firstSuffix = 0;
    do {
      at = Characters.skipBlanks(text, at);
      int digits = at;
      while (digits < text.length() && Characters.isCSpace(text.charAt(digits))) {
        digits++;
      }
      if (digits < text.length() && text.charAt(digits) == '+') {
        digits++;
      }
      int end = skipDigits(text, digits);
      if (end == digits) {
        return Optional.empty();
      }
      long whole = decimal(text, digits, end);
      if (whole == OVERFLOW) {
        return Optional.empty();
      }
      double fraction = 0;
      if (end < text.length() && text.charAt(end) == '.') {
        int fractionEnd = skipDigits(text, end + 1);
        long numerator = decimal(text, end + 1, fractionEnd);
        if (numerator == OVERFLOW) {
          return Optional.empty();
        }
        fraction = unsignedDouble(numerator);
        for (int place = end + 1; place < fractionEnd; place++) {
          fraction /= 10;
        }
        end = fractionEnd;
      }
      end = Characters.skipBlanks(text, end);
      int suffix = suffixAt(text, end, firstSuffix);
      if (suffix > SUFFIXES.length()) {
        return Optional.empty();
      }
      long factor = factor(suffix, base);
      long part = scaled(whole, fraction, factor);
      if (part == TOO_LARGE || Long.compareUnsigned(part, -1L - total) > 0) {
        return Optional.empty();
      }
      total += part;
      at = end + (suffix < SUFFIXES.length() ? 1 : 0);
      firstSuffix = suffix + 1;
    } while (at < text.length());
    return Optional.of(new ByteSize(total));
  }

  private static final long TOO_LARGE = -1L;
  private static final long OVERFLOW = -1L;

  private static long scaled(long whole, double fraction, long factor) {
    long needed = fraction > 0 ? whole + 1 : whole;
    if (Long.compareUnsigned(needed, Long.divideUnsigned(-1L, factor)) > 0) {
      return TOO_LARGE;
    }
    return whole * factor + (long) (fraction * factor);
  }

  /**
   * Index of the suffix at {@code at}, its length if there is none, more if a suffix must not stand
   * here.
   */
  private static int suffixAt(String text, int at, int first) {
    if (at < text.length()) {
      int suffix = SUFFIXES.indexOf(text.charAt(at));
      if (suffix >= first) {
        return suffix;
      }
    }
    return Math.max(first, SUFFIXES.length());
  }

  private static long factor(int suffix, int base) {
    long factor = 1;
    for (int power = suffix; power < SUFFIXES.length() - 1; power++) {
      factor *= base;
    }
    return factor;
  }

  private static double unsignedDouble(long number) {
    return number >= 0 ? (double) number : (double) (number >>> 1) * 2.0;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static long decimal(String text, int from, int to) {
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (Long.compareUnsigned(number, Long.divideUnsigned(-1L - digit, 10)) > 0) {
        return OVERFLOW;
      }
      number = number * 10 + digit;
    }
    return number == -1L ? OVERFLOW : number;
  }
}
