package dev.gatewaylint.sudo;

/**
 * fnmatch(3) of the GNU C library in the C locale, its answers to malformed patterns included. Time
 * is bounded by the product of the lengths.
 */
public final class Fnmatch {
  /** {@code *}, {@code ?} and brackets do not match {@code /}. */
  static final int PATHNAME = 1;

  /** A leading period has to be written; with PATHNAME, one behind {@code /} too. */
  static final int PERIOD = 2;

  /** Upper and lower case are alike. */
  static final int CASEFOLD = 4;

  /** CHAR_CLASS_MAX_LENGTH of the GNU C library. */
  private static final int LONGEST_CLASS_NAME = 256;

  private final String pattern;
  private final String text;
  private final int flags;

  /** Where the pattern goes on behind the last bracket that matched. */
  private int behindBracket;

  private Fnmatch(String pattern, String text, int flags) {
    this.pattern = pattern;
    this.text = text;
    this.flags = flags;
  }

  /** Whether a whole text matches, slashes and leading periods being characters like others. */
  public static boolean matches(String pattern, String text) {
    return matches(ByteText.of(pattern), ByteText.of(text), 0);
  }

  /** Whether the whole text matches; both are {@linkplain ByteText bytes}. */
  static boolean matches(String pattern, String text, int flags) {
    return new Fnmatch(pattern, text, flags).run();
  }

  private boolean run() {
    int p = 0;
    int n = 0;
    int starPattern = -1;
    int starText = 0;
    while (true) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        if (!isHiddenPeriod(n)) {
          starPattern = ++p;
          starText = n;
          continue;
        }
      } else if (p == pattern.length()) {
        if (n == text.length()) {
          return true;
        }
      } else {
        int next = one(p, n);
        if (next >= 0) {
          p = next;
          n++;
          continue;
        }
      }
      if (starPattern < 0 || starText == text.length() || isClosed(text.charAt(starText))) {
        return false;
      }
      starText++;
      p = starPattern;
      n = starText;
    }
  }

  private boolean isClosed(char c) {
    return c == '/' && (flags & PATHNAME) != 0;
  }

  private boolean isHiddenPeriod(int n) {
    return (flags & PERIOD) != 0
        && n < text.length()
        && text.charAt(n) == '.'
        && (n == 0 || isClosed(text.charAt(n - 1)));
  }

  /** Matches one character; answers where the pattern goes on, or -1. */
  private int one(int p, int n) {
    if (n == text.length()) {
      return -1;
    }
    char c = pattern.charAt(p);
    switch (c) {
      case '?' -> {
        return isClosed(text.charAt(n)) || isHiddenPeriod(n) ? -1 : p + 1;
      }
      case '[' -> {
        if (isHiddenPeriod(n) || isClosed(text.charAt(n))) {
          return -1;
        }
        return switch (bracket(p + 1, fold(text.charAt(n)), text.charAt(n))) {
          case MATCHED -> behindBracket;
          case UNTERMINATED -> text.charAt(n) == '[' ? p + 1 : -1;
          case FAILED -> -1;
        };
      }
      case '\\' -> {
        return p + 1 < pattern.length() && fold(pattern.charAt(p + 1)) == fold(text.charAt(n))
            ? p + 2
            : -1;
      }
      default -> {
        return fold(c) == fold(text.charAt(n)) ? p + 1 : -1;
      }
    }
  }

  private char fold(char c) {
    return (flags & CASEFOLD) != 0 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** NUL stands for the end, as in C. */
  private char at(int p) {
    return p < pattern.length() ? pattern.charAt(p) : '\0';
  }

  private enum Bracket {
    MATCHED,
    FAILED,
    UNTERMINATED
  }

  /** Judges what stands behind {@code [}. */
  private Bracket bracket(int from, char folded, char plain) {
    int p = from;
    boolean not = at(p) == '!' || at(p) == '^';
    if (not) {
      p++;
    }
    char c = at(p++);
    while (true) {
      boolean single = true;
      if (c == '\\') {
        if (at(p) == '\0') {
          return Bracket.FAILED;
        }
        c = fold(at(p++));
      } else if (c == '[' && at(p) == ':') {
        int end = classEnd(p);
        if (end == TOO_LONG) {
          return Bracket.FAILED;
        }
        if (end >= 0) {
          String name = pattern.substring(p + 1, end);
          if (!CharacterClass.isName(name)) {
            return Bracket.FAILED;
          }
          if (CharacterClass.contains(name, plain)) {
            return skip(end + 2, not);
          }
          p = end + 2;
          c = at(p++);
          single = false;
        }
      } else if (c == '[' && at(p) == '=' && isEquivalence(p)) {
        if (at(p + 1) == plain) {
          return skip(p + 4, not);
        }
        p += 4;
        c = at(p++);
        single = false;
      } else if (c == '\0') {
        return Bracket.UNTERMINATED;
      } else if (c == '[' && at(p) == '.') {
        // A collating symbol; in the C locale only a single character is one.
        if (at(p + 2) != '.' || at(p + 3) != ']') {
          return Bracket.FAILED;
        }
        c = fold(at(p + 1));
        p += 4;
      } else {
        c = fold(c);
      }
      if (single) {
        boolean range = at(p) == '-' && at(p + 1) != '\0' && at(p + 1) != ']';
        if (!range && c == folded) {
          return skip(p, not);
        }
        char low = c;
        c = at(p++);
        if (c == '-' && at(p) != ']') {
          char high = at(p++);
          if (high == '\\') {
            high = at(p++);
          } else if (high == '[' && at(p) == '.') {
            high = at(p + 1);
            p += 4;
          }
          if (high == '\0') {
            return Bracket.FAILED;
          }
          if (low <= folded && folded <= fold(high)) {
            return skip(p, not);
          }
          c = at(p++);
        }
      }
      if (c == ']') {
        behindBracket = p;
        return not ? Bracket.MATCHED : Bracket.FAILED;
      }
    }
  }

  private static final int TOO_LONG = -2;

  /** Where {@code :]} of a class begins whose colon is at {@code p}; -1 if this is no class. */
  private int classEnd(int p) {
    for (int i = p + 1; ; i++) {
      if (i - p > LONGEST_CLASS_NAME) {
        return TOO_LONG;
      }
      char c = at(i);
      if (c == ':' && at(i + 1) == ']') {
        return i;
      }
      if (c < 'a' || c >= 'z') {
        return -1;
      }
    }
  }

  private boolean isEquivalence(int p) {
    return at(p + 1) != '\0' && at(p + 2) == '=' && at(p + 3) == ']';
  }

  /** The rest of a bracket that has matched already. */
  private Bracket skip(int from, boolean not) {
    int p = from;
    while (true) {
      char c = at(p++);
      if (c == '\0') {
        return Bracket.UNTERMINATED;
      }
      if (c == ']') {
        behindBracket = p;
        return not ? Bracket.FAILED : Bracket.MATCHED;
      }
      if (c == '\\') {
        if (at(p) == '\0') {
          return Bracket.FAILED;
        }
        p++;
      } else if (c == '[' && at(p) == ':') {
        int end = classEnd(p);
        if (end == TOO_LONG) {
          return Bracket.FAILED;
        }
        if (end >= 0) {
          p = end + 2;
        }
      } else if (c == '[' && at(p) == '=') {
        if (!isEquivalence(p)) {
          return Bracket.FAILED;
        }
        p += 4;
      } else if (c == '[' && at(p) == '.') {
        if (at(p + 2) != '.' || at(p + 3) != ']') {
          return Bracket.FAILED;
        }
        p += 4;
      }
    }
  }
}
