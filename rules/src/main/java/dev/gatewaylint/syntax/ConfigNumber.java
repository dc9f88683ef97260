package dev.gatewaylint.syntax;

import java.math.BigInteger;
import java.util.Optional;

/** Numbers as JSON5 and YAML 1.2 write them. */
final class ConfigNumber {
  /** 16 to the power of 256 is above every double. */
  private static final int MOST_HEX_DIGITS = 256;

  /** So is 8 to the power of 342. */
  private static final int MOST_OCTAL_DIGITS = 342;

  private ConfigNumber() {}

  /** The nearest double; empty for what is no number of either format. */
  static Optional<Double> of(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String plain = signed ? text.substring(1) : text;
    double sign = text.startsWith("-") ? -1 : 1;
    try {
      return switch (plain) {
        case "Infinity", ".inf", ".Inf", ".INF" -> Optional.of(sign * Double.POSITIVE_INFINITY);
        case "NaN", ".nan", ".NaN", ".NAN" -> Optional.of(Double.NaN);
        default -> Optional.of(sign * magnitude(plain));
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double magnitude(String plain) {
    if (plain.startsWith("0x") || plain.startsWith("0X")) {
      return integer(plain, 16, MOST_HEX_DIGITS);
    }
    if (plain.startsWith("0o")) {
      return integer(plain, 8, MOST_OCTAL_DIGITS);
    }
    return Double.parseDouble(plain);
  }

  /** Of a number that long the digits need not be asked, which would take very long. */
  private static double integer(String plain, int radix, int most) {
    int start = 2;
    while (start < plain.length() - 1 && plain.charAt(start) == '0') {
      start++;
    }
    return plain.length() - start > most
        ? Double.POSITIVE_INFINITY
        : new BigInteger(plain.substring(start), radix).doubleValue();
  }
}
