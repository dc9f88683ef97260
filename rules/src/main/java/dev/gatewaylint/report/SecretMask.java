package dev.gatewaylint.report;

import java.util.List;
import java.util.Locale;

/** Hides what looks like a secret in a line of a linted file. The line keeps its length. */
final class SecretMask {
  private static final List<String> NAMES =
      List.of(
          "token",
          "secret",
          "password",
          "passwd",
          "passphrase",
          "apikey",
          "api_key",
          "api-key",
          "private_key",
          "access_key",
          "credential",
          "bearer");

  private SecretMask() {}

  /** The line with the value behind every suspicious name replaced by asterisks. */
  static String mask(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(line);
    for (String name : NAMES) {
      int at = lower.indexOf(name);
      while (at >= 0) {
        if (!isTag(line, at, at + name.length())) {
          hideValue(out, at + name.length());
        }
        at = lower.indexOf(name, at + name.length());
      }
    }
    return out.toString();
  }

  /** {@code NOPASSWD:} and {@code PASSWD:} of sudoers(5) stand before a command. */
  private static boolean isTag(String line, int from, int to) {
    boolean negative = line.startsWith("NO", from - 2);
    int start = negative ? from - 2 : from;
    int end = to;
    while (end < line.length() && line.charAt(end) == ' ') {
      end++;
    }
    if (!line.startsWith("PASSWD", from)
        || !line.startsWith(":", end)
        || (start > 0 && isNamePart(line.charAt(start - 1)))) {
      return false;
    }
    int value = end + 1;
    while (value < line.length() && line.charAt(value) == ' ') {
      value++;
    }
    return negative || line.startsWith("/", value) || line.startsWith("ALL", value);
  }

  /** Hides the word behind {@code NAME=}, {@code NAME:} or {@code --name }. */
  private static void hideValue(StringBuilder line, int after) {
    int at = after;
    while (at < line.length() && isNamePart(line.charAt(at))) {
      at++;
    }
    int sign = at;
    while (at < line.length() && " =:\"'".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    if (at == sign) {
      return;
    }
    while (at < line.length() && " \"'".indexOf(line.charAt(at)) < 0) {
      line.setCharAt(at++, '*');
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }
}
