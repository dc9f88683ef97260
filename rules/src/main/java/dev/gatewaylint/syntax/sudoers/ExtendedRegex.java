package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;

/**
 * Which POSIX extended regular expressions sudo takes: its own check (lib/util/regex.c of 1.9.13p3)
 * and that of regcomp(3) in the GNU C library, without matching anything.
 */
public final class ExtendedRegex {
  private static final int LONGEST = 1024;
  private static final int MOST_REPEATS = 0x7fff;
  private static final char END = '\0';

  private final String pattern;
  private final boolean ignoreCase;
  private int at;
  private String fault = "";

  private ExtendedRegex(String pattern, boolean ignoreCase) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
  }

  /** What is wrong with a pattern, as written with its {@code ^}; empty if nothing is. */
  public static String fault(String pattern) {
    byte[] bytes = SourceFile.of("", pattern).bytes();
    return faultOfBytes(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** The same for a pattern that is given as one character for each of its bytes. */
  public static String faultOfBytes(String pattern) {
    if (pattern.length() > LONGEST) {
      return "longer than 1024 bytes";
    }
    String text = pattern;
    boolean ignoreCase = text.startsWith("^(?i)") || text.startsWith("(?i)");
    if (text.startsWith("^(?i)")) {
      text = "^" + text.substring("^(?i)".length());
    } else if (text.startsWith("(?i)")) {
      text = text.substring("(?i)".length());
    }
    String repeats = RegexRepeats.fault(text);
    if (!repeats.isEmpty()) {
      return repeats;
    }
    ExtendedRegex parser = new ExtendedRegex(text, ignoreCase);
    parser.alternatives();
    return parser.fault;
  }

  private char peek() {
    return peek(0);
  }

  private char peek(int ahead) {
    return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : END;
  }

  private boolean atEnd() {
    return at >= pattern.length() || !fault.isEmpty();
  }

  private void fail(String why) {
    if (fault.isEmpty()) {
      fault = why;
    }
  }

  /** All of it, groups on a count of their own instead of the stack. */
  private void alternatives() {
    int[] open = new int[pattern.length()];
    int depth = 0;
    int groups = 0;
    int closed = 0;
    boolean repeatable = false;
    while (!atEnd()) {
      char c = peek();
      if (c == '(') {
        open[depth++] = groups++;
        at++;
        repeatable = false;
      } else if (c == ')' && depth > 0) {
        depth--;
        closed |= open[depth] < 9 ? 1 << open[depth] : 0;
        at++;
        repeatable = true;
      } else if (c == '|' || c == '^' || c == '$') {
        at++;
        repeatable = false;
      } else if (c == '*' || c == '+' || c == '?' || c == '{') {
        repeat(c, repeatable);
      } else {
        repeatable = atom(c, closed);
      }
    }
    if (depth > 0) {
      fail("a ( without its )");
    }
  }

  private void repeat(char c, boolean repeatable) {
    if (!repeatable) {
      fail("a " + c + " with nothing before it to repeat");
      return;
    }
    at++;
    if (c == '{') {
      bounds();
    }
  }

  /**
   * Reads one character, class or escape; whether it may be repeated.
   *
   * @param closed one bit for each of the first nine groups, set if it is closed
   */
  private boolean atom(char c, int closed) {
    if (c == '[') {
      at++;
      RegexBrackets brackets = new RegexBrackets(pattern, at, ignoreCase);
      at = brackets.end();
      if (!brackets.fault().isEmpty()) {
        fail(brackets.fault());
      }
      return true;
    }
    if (c != '\\') {
      at++;
      return true;
    }
    if (at + 1 >= pattern.length()) {
      fail("a \\ at its end");
      return false;
    }
    char next = peek(1);
    at += 2;
    if (next >= '1' && next <= '9' && (closed & (1 << (next - '1'))) == 0) {
      fail("a reference to a group that is not there");
    }
    return "<>bB`'".indexOf(next) < 0;
  }

  /** {@code {2}}, {@code {2,}}, {@code {2,4}}, {@code {,4}}. */
  private void bounds() {
    int least = number();
    boolean hasComma = peek() == ',';
    if (least < 0 && !hasComma) {
      fail("a { without a number");
      return;
    }
    int most = least;
    if (hasComma) {
      at++;
      most = number();
    }
    if (peek() != '}' || at >= pattern.length()) {
      fail("a { without its }");
      return;
    }
    at++;
    if (most >= 0 && Math.max(least, 0) > most) {
      fail("a { whose second number is the smaller one");
    }
    if (Math.max(most < 0 ? least : most, 0) > MOST_REPEATS) {
      fail("a { with too large a number");
    }
  }

  private int number() {
    int value = -1;
    while (Patterns.isDigit(peek())) {
      value = Math.min(Math.max(value, 0) * 10 + (peek() - '0'), MOST_REPEATS + 1);
      at++;
    }
    return value;
  }
}
