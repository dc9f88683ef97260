package dev.gatewaylint.syntax.sudoers;

import java.util.Set;

/** One {@code [...]} of a POSIX regular expression, as the GNU C library reads it in locale C. */
final class RegexBrackets {
  private static final Set<String> CLASSES =
      Set.of(
          "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
          "upper", "xdigit");
  private static final int LONGEST_NAME = 32;
  private static final int SET = -1;

  private final String pattern;
  private final boolean ignoreCase;
  private int at;
  private String fault = "";

  /**
   * Reads from behind the opening bracket.
   *
   * @param ignoreCase whether letters are alike; regcomp then compares the ends of a range in upper
   *     case, so that {@code [a-[]} is one
   */
  RegexBrackets(String pattern, int from, boolean ignoreCase) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
    this.at = from;
    read();
  }

  int end() {
    return at;
  }

  String fault() {
    return fault;
  }

  private char peek(int ahead) {
    return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : '\0';
  }

  private boolean fail(String why) {
    fault = fault.isEmpty() ? why : fault;
    return false;
  }

  private void read() {
    if (peek(0) == '^') {
      at++;
    }
    boolean first = true;
    while (first || peek(0) != ']') {
      if (at >= pattern.length()) {
        fail("a [ without its ]");
        return;
      }
      if (!element(first)) {
        return;
      }
      first = false;
    }
    at++;
  }

  /** A character, a class, or a range of characters. */
  private boolean element(boolean first) {
    int from = member(first);
    if (!fault.isEmpty()) {
      return false;
    }
    if (peek(0) != '-' || peek(1) == ']' || from == SET) {
      return true;
    }
    at++;
    if (at >= pattern.length()) {
      return fail("a [ without its ]");
    }
    int to = member(true);
    if (!fault.isEmpty()) {
      return false;
    }
    return (to != SET && from <= to) || fail("a range in [ ] that runs backwards");
  }

  /** The character, or {@link #SET} for a class. */
  private int member(boolean mayBeHyphen) {
    char c = peek(0);
    char next = peek(1);
    if (c == '[' && (next == ':' || next == '.' || next == '=')) {
      return symbol(next);
    }
    if (c == '-' && !mayBeHyphen && next != ']') {
      fail("a - in [ ] that is neither first nor last");
    }
    at++;
    return compared(c);
  }

  private char compared(char c) {
    return ignoreCase && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private int symbol(char kind) {
    int from = at + 2;
    int close = pattern.indexOf(kind + "]", from);
    if (close < 0 || close - from >= LONGEST_NAME) {
      fail("a [" + kind + " without its " + kind + "]");
      return SET;
    }
    String name = pattern.substring(from, close);
    at = close + 2;
    if (kind == ':') {
      if (!CLASSES.contains(name)) {
        fail("an unknown class [:" + name + ":]");
      }
      return SET;
    }
    if (name.length() != 1) {
      fail("an unknown name in [" + kind);
      return SET;
    }
    return kind == '.' ? compared(name.charAt(0)) : SET;
  }
}
