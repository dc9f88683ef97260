package dev.gatewaylint.ansible.jinja;

import java.util.Optional;

/** The words of an expression, taken one by one. */
final class Words {
  private final String text;
  private int at;

  Words(String text) {
    this.text = text;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean atEnd() {
    skip();
    return at == text.length();
  }

  private static boolean isOfName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** Whether a word comes next. */
  boolean peek(String word) {
    skip();
    if (!text.startsWith(word, at)) {
      return false;
    }
    int end = at + word.length();
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (isOfName(word.charAt(0))) {
      return !isOfName(next);
    }
    boolean longer = next == '=' && (word.equals("=") || word.equals("<") || word.equals(">"));
    boolean power = (word.equals("*") || word.equals("/")) && next == word.charAt(0);
    return !longer && !power;
  }

  /** Takes a word if it comes next. */
  boolean take(String word) {
    if (!peek(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  Optional<String> name() {
    skip();
    int start = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
  }

  Optional<String> number() {
    skip();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
  }

  /** A string in quotes, its escapes resolved as Python resolves the usual ones. */
  Optional<String> string() {
    skip();
    if (at == text.length() || (text.charAt(at) != '\'' && text.charAt(at) != '"')) {
      return Optional.empty();
    }
    char quote = text.charAt(at);
    StringBuilder value = new StringBuilder();
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        at = i + 1;
        return Optional.of(value.toString());
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char next = text.charAt(i);
        value.append(next == 'n' ? "\n" : next == 't' ? "\t" : String.valueOf(next));
      } else {
        value.append(c);
      }
    }
    return Optional.empty();
  }
}
