package dev.gatewaylint.syntax.sudoers;

/** sudo's own check of repetitions, before regcomp(3): check_pattern in lib/util/regex.c. */
final class RegexRepeats {
  private static final long TOO_LARGE = -1;

  private final String pattern;
  private int at;

  private RegexRepeats(String pattern) {
    this.pattern = pattern;
  }

  /** What is wrong; empty if nothing is. */
  static String fault(String pattern) {
    return new RegexRepeats(pattern).run();
  }

  private char peek() {
    return at < pattern.length() ? pattern.charAt(at) : '\0';
  }

  private String run() {
    char before = '\0';
    long second = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == '\\' && at < pattern.length()) {
        at++;
        before = '\0';
        continue;
      }
      if ((c == '?' || c == '*' || c == '+') && isRepeat(before)) {
        return "two repetitions in a row";
      }
      if (c == '{') {
        long first = number();
        if (peek() == '\\' && at + 1 < pattern.length() && pattern.charAt(at + 1) == ',') {
          at++;
        }
        if (peek() == ',') {
          at++;
          second = number();
        }
        if (peek() != '}') {
          before = '\0';
          continue;
        }
        if (first < 0 || first > 255 || second < 0 || second > 255) {
          return "a { with a number above 255";
        }
        if (isRepeat(before)) {
          return "two repetitions in a row";
        }
        at++;
      }
      before = c;
    }
    return "";
  }

  private static boolean isRepeat(char c) {
    return c == '?' || c == '*' || c == '+' || c == '{';
  }

  /** A number, its digits perhaps behind backslashes; 0 if there is none. */
  private long number() {
    long value = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean isEscaped =
          c == '\\' && at + 1 < pattern.length() && Patterns.isDigit(pattern.charAt(at + 1));
      if (isEscaped) {
        at++;
        c = pattern.charAt(at);
      } else if (!Patterns.isDigit(c)) {
        break;
      }
      value = value * 10 + (c - '0');
      if (value > Integer.MAX_VALUE) {
        return TOO_LARGE;
      }
      at++;
    }
    return value;
  }
}
