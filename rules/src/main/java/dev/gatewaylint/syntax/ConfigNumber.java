package dev.gatewaylint.syntax;

import java.math.BigInteger;
import java.util.Optional;

/** Numbers as JSON5 and YAML write them. */
final class ConfigNumber {
  private ConfigNumber() {}

  /** The nearest double; empty for what is no number of either format. */
  static Optional<Double> of(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String plain = (signed ? text.substring(1) : text).replace("_", "");
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
      return new BigInteger(plain.substring(2), 16).doubleValue();
    }
    if (plain.startsWith("0o")) {
      return new BigInteger(plain.substring(2), 8).doubleValue();
    }
    return Double.parseDouble(plain);
  }
}
