package dev.gatewaylint.report;

import java.util.List;
import java.util.Locale;

/** Hides what looks like a secret in one line of a linted file. The line keeps its length. */
final class SecretMask {
  /** A header, whose value is a scheme and a secret. */
  private static final String AUTHORIZATION = "authorization";

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
          "private-key",
          "privatekey",
          "access_key",
          "access-key",
          "accesskey",
          "encrypt_key",
          "encrypt-key",
          "encryptkey",
          "webhook_url",
          "credential",
          "bearer",
          AUTHORIZATION);

  /** Where a word ends. */
  private static final String WORD = " \t\"'<";

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

  /**
   * The line with the value behind every suspicious name replaced by asterisks.
   *
   * @param toEnd whether a value without quotes may have blanks in it
   */
  static String mask(String line, boolean toEnd) {
    String lower = line.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(line);
    for (String name : NAMES) {
      int at = lower.indexOf(name);
      while (at >= 0) {
        boolean hidden = out.charAt(at) != line.charAt(at);
        if (!hidden && !isTag(line, at, at + name.length()) && !isOfDefaults(lower, at)) {
          String ends = name.equals(AUTHORIZATION) ? "\"'<" : toEnd ? "" : WORD;
          hideValue(out, at + name.length(), ends);
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
   * quoted text, the texts of a list or of an object, or a word.
   */
  private static void hideValue(StringBuilder line, int after, String ends) {
    int name = after;
    while (name < line.length() && isNamePart(line.charAt(name))) {
      name++;
    }
    boolean escaped = is(line, name, '\\') && isQuote(line, name + 1);
    name += escaped ? 1 : 0;
    boolean quoted = isQuote(line, name);
    int sign = skipBlanks(line, quoted ? name + 1 : name);
    if (is(line, sign, ':') || is(line, sign, '=')) {
      int at = sign;
      while (is(line, at, ':') || is(line, at, '=')) {
        at++;
      }
      hideAssigned(line, skipBlanks(line, at), line.charAt(sign) == ':', ends);
    } else if (quoted && is(line, sign, ',')) {
      int at = skipBlanks(line, sign + 1);
      if (isQuote(line, at) && !isKey(line, at)) {
        hideQuoted(line, at);
      }
    } else if (sign > name && sign < line.length() && "}]),;|&".indexOf(line.charAt(sign)) < 0) {
      boolean another = quoted && sign > name + 1;
      if (isQuote(line, sign) && (another || !quoted)) {
        hideQuoted(line, sign);
      } else if (!quoted && !isReference(line, sign)) {
        hideWord(line, sign, WORD);
      }
    } else if (behindTags(line, name) > name) {
      hideElement(line, behindTags(line, name));
    }
  }

  /**
   * What stands behind a colon or an equals sign.
   *
   * @param ends what ends a value that has no quotes
   */
  private static void hideAssigned(StringBuilder line, int at, boolean colon, String ends) {
    boolean header = is(line, at, '|') || is(line, at, '>'); // of a block of YAML
    if (at >= line.length() || header || isReference(line, at)) {
      return;
    }
    if (isTemplate(line, at)) {
      hideWord(line, at, ends);
    } else if (is(line, at, '[') || SecretTexts.isObject(line, at)) {
      SecretTexts.hide(line, at);
    } else if (isQuote(line, at)) {
      hideQuoted(line, at);
    } else if (is(line, at, '\\') && isQuote(line, at + 1)) {
      hideWord(line, at + 2, "\\");
    } else if (colon && SecretTexts.isInside(line, at)) {
      hideWord(line, at, ends + ",}]");
    } else {
      hideWord(line, at, ends);
    }
  }

  /** What stands between the quote there and the next of its kind. */
  private static void hideQuoted(StringBuilder line, int quote) {
    if (isReference(line, quote + 1)) {
      return;
    }
    int end = SecretTexts.closing(line, quote);
    for (int at = quote + 1; at < end; at++) {
      line.setCharAt(at, '*');
    }
  }

  /** An expression of a template belongs to the word whole. */
  private static void hideWord(StringBuilder line, int from, String ends) {
    int inside = from;
    for (int at = from;
        at < line.length() && (at < inside || ends.indexOf(line.charAt(at)) < 0);
        at++) {
      inside = isTemplate(line, at) ? Math.max(inside, endOfTemplate(line, at)) : inside;
      line.setCharAt(at, '*');
    }
  }

  private static boolean isTemplate(StringBuilder line, int at) {
    return is(line, at, '{') && is(line, at + 1, '{') && line.indexOf("}}", at) > 0;
  }

  private static int endOfTemplate(StringBuilder line, int at) {
    return line.indexOf("}}", at) + 2;
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
    next = skipBlanks(line, next);
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

  /** Whether a quoted text is the key of a value. */
  private static boolean isKey(StringBuilder line, int quote) {
    return is(line, skipBlanks(line, SecretTexts.closing(line, quote) + 1), ':');
  }

  private static int skipBlanks(StringBuilder line, int from) {
    int at = from;
    while (is(line, at, ' ') || is(line, at, '\t')) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(StringBuilder line, int at) {
    return is(line, at, '"') || is(line, at, '\'');
  }

  private static boolean is(StringBuilder line, int at, char c) {
    return at < line.length() && line.charAt(at) == c;
  }

  /** {@code ${NAME}} and {@code {{ name }}} say where a secret is to be found, not what it is. */
  private static boolean isReference(StringBuilder line, int at) {
    if (isTemplate(line, at)) {
      int end = endOfTemplate(line, at);
      boolean literal = false;
      for (int i = at; i < end; i++) {
        literal |= isQuote(line, i);
      }
      return !literal && (end == line.length() || WORD.indexOf(line.charAt(end)) >= 0);
    }
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

  private static boolean isNamePart(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }
}
