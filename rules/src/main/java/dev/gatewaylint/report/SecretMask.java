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

  /** Parameters of sudoers(5) that count tries and minutes. */
  private static final List<String> HARMLESS = List.of("passwd_tries", "passwd_timeout");

  /** Parameters of sudoers(5) whose values are sentences about a password. */
  private static final List<String> PROMPTS = List.of("passprompt", "badpass_message");

  private SecretMask() {}

  /** The line with the value behind every suspicious name replaced by asterisks. */
  static String mask(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(line);
    for (String name : NAMES) {
      int at = lower.indexOf(name);
      while (at >= 0) {
        if (!isTag(line, at, at + name.length()) && !isOfDefaults(lower, at)) {
          hideValue(out, at + name.length());
        }
        at = lower.indexOf(name, at + name.length());
      }
    }
    return out.toString();
  }

  /** Whether a name is that of a harmless parameter of sudoers(5), or stands in a prompt of it. */
  private static boolean isOfDefaults(String lower, int at) {
    for (String name : HARMLESS) {
      if (lower.startsWith(name, at)) {
        int end = at + name.length();
        boolean before = at > 0 && isNamePart(lower.charAt(at - 1));
        return !before && (end == lower.length() || !isNamePart(lower.charAt(end)));
      }
    }
    for (String name : PROMPTS) {
      int open = lower.lastIndexOf(name, at);
      open = open < 0 ? -1 : lower.indexOf('"', open);
      if (open >= 0 && open < at && lower.stripLeading().startsWith("defaults")) {
        int close = lower.indexOf('"', open + 1);
        return close < 0 || close > at;
      }
    }
    return false;
  }

  /**
   * {@code NOPASSWD:} and {@code PASSWD:} of sudoers(5) stand before a command. In lower case the
   * first is a mistake that its reader has to see.
   */
  private static boolean isTag(String line, int from, int to) {
    boolean negative = line.regionMatches(true, from - 2, "NO", 0, 2);
    int start = negative ? from - 2 : from;
    int end = to;
    while (end < line.length() && line.charAt(end) == ' ') {
      end++;
    }
    if (!line.regionMatches(negative, from, "PASSWD", 0, "PASSWD".length())
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
