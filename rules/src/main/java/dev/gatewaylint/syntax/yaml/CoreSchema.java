package dev.gatewaylint.syntax.yaml;

import dev.gatewaylint.syntax.ConfigNode.Kind;

/** What a scalar without quotes is (YAML 1.2.2, 10.3.2). */
final class CoreSchema {
  private CoreSchema() {}

  static Kind kind(String plain) {
    return switch (plain) {
      case "", "~", "null", "Null", "NULL" -> Kind.NOTHING;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.SWITCH;
      case ".nan", ".NaN", ".NAN" -> Kind.NUMBER;
      default -> isNumber(plain) ? Kind.NUMBER : Kind.TEXT;
    };
  }

  private static boolean isNumber(String plain) {
    if (plain.startsWith("0x")) {
      return plain.length() > 2 && skip(plain, 2, 16) == plain.length();
    }
    if (plain.startsWith("0o")) {
      return plain.length() > 2 && skip(plain, 2, 8) == plain.length();
    }
    int start = plain.startsWith("-") || plain.startsWith("+") ? 1 : 0;
    return switch (plain.substring(start)) {
      case ".inf", ".Inf", ".INF" -> true;
      default -> isDecimal(plain, start);
    };
  }

  private static boolean isDecimal(String plain, int start) {
    int at = skip(plain, start, 10);
    int digits = at - start;
    if (at < plain.length() && plain.charAt(at) == '.') {
      int end = skip(plain, at + 1, 10);
      digits += end - at - 1;
      at = end;
    }
    if (digits > 0 && at < plain.length() && (plain.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < plain.length() && (plain.charAt(at) == '-' || plain.charAt(at) == '+')) {
        at++;
      }
      int end = skip(plain, at, 10);
      return end > at && end == plain.length();
    }
    return digits > 0 && at == plain.length();
  }

  /** Where the digits end that begin at an offset. */
  private static int skip(String plain, int from, int radix) {
    int at = from;
    while (at < plain.length()
        && plain.charAt(at) < 128
        && Character.digit(plain.charAt(at), radix) >= 0) {
      at++;
    }
    return at;
  }
}
