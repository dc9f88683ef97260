package dev.gatewaylint.report;

import java.util.List;
import java.util.Locale;

/** Hides what looks like a secret in one line of a linted file. The line keeps its length. */
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

  /** Whether a text ends with the name of a secret. */
  static boolean endsWithName(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String name : NAMES) {
      if (lower.endsWith(name)) {
        return true;
      }
    }
    return false;
  }

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

  /**
   * Hides what stands behind {@code NAME=}, {@code NAME:}, {@code --name } or {@code "--name", }: a
   * quoted text, the texts of a list, or a word.
   */
  private static void hideValue(StringBuilder line, int after) {
    int at = after;
    while (at < line.length() && isNamePart(line.charAt(at))) {
      at++;
    }
    int element = behindTags(line, at);
    if (element > at) {
      hideElement(line, element);
      return;
    }
    int sign = at;
    while (at < line.length() && isBetween(line, at)) {
      at++;
    }
    if (at == sign || isReference(line, at)) {
      return;
    }
    if (at < line.length() && line.charAt(at) == '[') {
      hideTexts(line, at);
      return;
    }
    char quote = line.charAt(at - 1);
    boolean quoted = (quote == '"' || quote == '\'') && at - 1 > sign;
    String ends = quoted ? String.valueOf(quote) : " \"'<";
    while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
      if (quoted && line.charAt(at) == '\\' && at + 1 < line.length()) {
        line.setCharAt(at++, '*');
      }
      line.setCharAt(at++, '*');
    }
  }

  /** Where the value begins behind {@code </key><string>} on the same line; else {@code at}. */
  private static int behindTags(StringBuilder line, int at) {
    int next = at;
    for (String end : List.of("</key>", "</string>")) {
      next = startsAt(line, end, at) ? at + end.length() : next;
    }
    if (next == at) {
      return at;
    }
    while (next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t')) {
      next++;
    }
    for (String start : List.of("<string>", "<integer>", "<real>", "<data>")) {
      if (startsAt(line, start, next)) {
        return next + start.length();
      }
    }
    return at;
  }

  private static boolean startsAt(StringBuilder line, String text, int at) {
    int end = at + text.length();
    return end <= line.length() && line.substring(at, end).equals(text);
  }

  /** Hides all that stands in an element, comments and CDATA included. */
  static void hideElement(StringBuilder line, int from) {
    int end = line.indexOf("</", from);
    for (int at = from; at < (end < 0 ? line.length() : end); at++) {
      line.setCharAt(at, '*');
    }
  }

  /** What may stand between a name and its value; a comma only between words in quotes. */
  private static boolean isBetween(StringBuilder line, int at) {
    char c = line.charAt(at);
    return " =:\"'".indexOf(c) >= 0
        || (c == ',' && at > 0 && "\"'".indexOf(line.charAt(at - 1)) >= 0);
  }

  /** {@code ${NAME}} says where a secret is to be found, not what it is. */
  private static boolean isReference(StringBuilder line, int at) {
    if (at + 2 >= line.length() || line.charAt(at) != '$' || line.charAt(at + 1) != '{') {
      return false;
    }
    int end = at + 2;
    while (end < line.length() && (line.charAt(end) == '_' || isNamePart(line.charAt(end)))) {
      end++;
    }
    boolean closed = end < line.length() && line.charAt(end) == '}';
    return closed && (end + 1 == line.length() || !isNamePart(line.charAt(end + 1)));
  }

  private static void hideTexts(StringBuilder line, int from) {
    char quote = 0;
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote == 0 && c == ']') {
        return;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if (quote != 0) {
        line.setCharAt(at, '*');
      }
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }
}
