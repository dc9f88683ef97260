package dev.gatewaylint.syntax.sudoers;

/**
 * The definitions at the head of sudo's scanner (toke.l of 1.9.13p3). Each method tells where the
 * longest match that starts at an offset ends, or that offset itself if there is none.
 */
final class Patterns {
  private final Input in;

  /** A {@code ^} from which no regular expression ends before {@link #noRegexUntil}. */
  private int noRegexFrom = -1;

  private int noRegexUntil = -1;

  Patterns(Input in) {
    this.in = in;
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  int blanks(int from) {
    int at = from;
    while (isBlank(in.at(at))) {
      at++;
    }
    return at;
  }

  /** {@code !} as often as it stands there. */
  int marks(int from) {
    int at = from;
    while (in.at(at) == '!') {
      at++;
    }
    return at;
  }

  /** {@code WORD}. */
  int word(int from) {
    int at = from;
    while (true) {
      int c = in.at(at);
      if (c == '\\') {
        int next = in.at(at + 1);
        if (next == '\t' || next == '\n' || next == Input.END) {
          return at;
        }
        at += 2;
      } else if (isWord(c)) {
        at++;
      } else {
        return at;
      }
    }
  }

  private static boolean isWord(int c) {
    return switch (c) {
      case Input.END, '#', '>', '!', '=', ':', ',', '(', ')', ' ', '\t', '\r', '\n', '\\', '"' ->
          false;
      default -> true;
    };
  }

  /** {@code ID}. */
  int id(int from) {
    if (in.at(from) != '#') {
      return from;
    }
    int digits = in.at(from + 1) == '-' ? from + 2 : from + 1;
    int at = digits;
    while (isDigit(in.at(at))) {
      at++;
    }
    return at > digits ? at : from;
  }

  /** {@code ID} or {@code WORD}; they start differently. */
  int idOrWord(int from) {
    return in.at(from) == '#' ? id(from) : word(from);
  }

  /** {@code PATH}. */
  int path(int from) {
    if (in.at(from) != '/') {
      return from;
    }
    int at = from + 1;
    while (true) {
      int c = in.at(at);
      if (c == '\\' && isSpecial(in.at(at + 1))) {
        at += 2;
      } else if (c == Input.END || c == '\\' || isSpecial(c) || c == '\r' || c == '\n') {
        return at > from + 1 ? at : from;
      } else {
        at++;
      }
    }
  }

  /** What a backslash in a command protects from the scanner. */
  static boolean isSpecial(int c) {
    return c == ',' || c == ':' || c == '=' || c == ' ' || c == '\t' || c == '#';
  }

  /**
   * {@code REGEX}: from {@code ^} to the last {@code $} that is reached. A {@code #} or a {@code $}
   * is passed if a backslash stands before it.
   */
  int regex(int from) {
    if (in.at(from) != '^' || (from > noRegexFrom && from < noRegexUntil)) {
      return from;
    }
    int found = from;
    int at = from + 1;
    while (true) {
      int c = in.at(at);
      boolean escaped = at > from + 1 && in.at(at - 1) == '\\';
      if (c == '$') {
        found = at + 1;
      }
      if (c == Input.END || c == '\r' || c == '\n' || ((c == '#' || c == '$') && !escaped)) {
        break;
      }
      at++;
    }
    if (found == from) {
      noRegexFrom = from;
      noRegexUntil = at;
    }
    return found;
  }

  /** {@code ENVAR}: the value of a Defaults parameter. */
  int value(int from) {
    int at = from;
    while (true) {
      int c = in.at(at);
      if (c == '\\') {
        int next = in.at(at + 1);
        if (next == '\r' || next == '\n' || next == Input.END) {
          return at;
        }
        at += 2;
      } else if (isValue(c) && (c != '!' || at > from)) {
        at++;
      } else {
        return at;
      }
    }
  }

  private static boolean isValue(int c) {
    return switch (c) {
      case Input.END, '#', '=', ',', ' ', '\t', '\r', '\n', '\\', '"' -> false;
      default -> true;
    };
  }

  /** {@code DEFVAR}. */
  int parameter(int from) {
    int at = from;
    while ((in.at(at) >= 'a' && in.at(at) <= 'z') || in.at(at) == '_') {
      at++;
    }
    return at;
  }

  /** An argument of a command, perhaps only a part of it. */
  int argument(int from) {
    int at = from;
    while (!endsArgument(in.at(at))) {
      at++;
    }
    return at;
  }

  private static boolean endsArgument(int c) {
    return switch (c) {
      case Input.END, '#', '\\', ':', ',', ' ', '\t', '\r', '\n' -> true;
      default -> false;
    };
  }

  private static boolean endsRegexText(int c) {
    return switch (c) {
      case Input.END, '#', '\\', '$', '\r', '\n' -> true;
      default -> false;
    };
  }

  /** Text inside a regular expression over arguments. */
  int regexText(int from) {
    int at = from;
    while (!endsRegexText(in.at(at))) {
      at++;
    }
    return at;
  }

  /** The path behind {@code @include}: up to a blank that no backslash protects. */
  int includePath(int from) {
    int at = from;
    while (true) {
      int c = in.at(at);
      boolean isProtected = isBlank(c) && at > from + 1 && in.at(at - 1) == '\\';
      if (c == Input.END || (isSpace(c) && !isProtected) || (c == '"' && at == from)) {
        return at;
      }
      at++;
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The name of an alias, or any other word in capitals. */
  int alias(int from) {
    if (!isUpper(in.at(from))) {
      return from;
    }
    int at = from + 1;
    while (isUpper(in.at(at)) || isDigit(in.at(at)) || in.at(at) == '_') {
      at++;
    }
    return at;
  }

  /** A backslash, perhaps blanks, and a line end. */
  int continuation(int from) {
    if (in.at(from) != '\\') {
      return from;
    }
    int at = lineEnd(blanks(from + 1));
    return at < 0 ? from : at;
  }

  /** Where the next line starts if a line end stands at an offset, else a negative number. */
  int lineEnd(int at) {
    int feed = in.at(at) == '\r' ? at + 1 : at;
    return in.at(feed) == '\n' ? in.afterLineFeed(feed) : -1;
  }

  /** The rest of a line and its end. */
  int restOfLine(int from) {
    int at = from;
    while (in.at(at) != '\n' && in.at(at) != Input.END) {
      at++;
    }
    return in.at(at) == '\n' ? in.afterLineFeed(at) : at;
  }

  /**
   * A comment: {@code #} and the rest of the line, unless a number follows, then the {@code #}
   * alone.
   */
  int comment(int from) {
    if (in.at(from) != '#') {
      return from;
    }
    int next = in.at(from + 1);
    int letter = next == '-' ? in.at(from + 2) : next;
    boolean isText = letter != Input.END && letter != '\r' && letter != '\n' && !isDigit(letter);
    if (isText) {
      return restOfLine(from + 1);
    }
    int end = lineEnd(from + 1);
    return end < 0 ? from + 1 : end;
  }
}
