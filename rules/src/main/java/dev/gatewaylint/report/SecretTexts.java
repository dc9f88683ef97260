package dev.gatewaylint.report;

/** The secrets in a list or an object that stands behind their name, as far as one line goes. */
final class SecretTexts {
  /** What a reference of OpenClaw to a secret has, and says where that is to be found. */
  private static final String REFERENCE = "source";

  private SecretTexts() {}

  /** Whether a brace opens an object, and is not the first character of a word. */
  static boolean isObject(StringBuilder line, int at) {
    if (at >= line.length() || line.charAt(at) != '{') {
      return false;
    }
    int next = blanks(line, at + 1);
    return next >= line.length()
        || "\"'}$".indexOf(line.charAt(next)) >= 0
        || (isWord(line.charAt(next)) && isKeySign(line, end(line, next)));
  }

  /** Whether a place is in an object or a list that was opened in its line. */
  static boolean isInside(StringBuilder line, int place) {
    int depth = 0;
    for (int at = 0; at < place; at++) {
      char c = line.charAt(at);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return depth > 0;
  }

  /** Hides the texts of a list and the values of an object, but for those of a reference. */
  static void hide(StringBuilder line, int from) {
    int source = line.indexOf(REFERENCE, from);
    if (source >= 0 && source < line.indexOf("}", from)) {
      return;
    }
    int depth = 0;
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (!isWord(c)) {
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at++;
        if (depth == 0) {
          return;
        }
        continue;
      }
      int end = end(line, at);
      if (!isKeySign(line, end)) {
        int rim = c == '"' || c == '\'' ? 1 : 0;
        for (int each = at + rim; each < end - rim; each++) {
          line.setCharAt(each, '*');
        }
      }
      at = end;
    }
  }

  /** Where a quote is closed, or the line ends. */
  static int closing(StringBuilder line, int quote) {
    int at = quote + 1;
    while (at < line.length() && line.charAt(at) != line.charAt(quote)) {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }

  /** The end of a word, or of a quoted text. */
  private static int end(StringBuilder line, int from) {
    char first = line.charAt(from);
    if (first == '"' || first == '\'') {
      return Math.min(closing(line, from) + 1, line.length());
    }
    int at = from;
    while (at < line.length() && isWord(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isKeySign(StringBuilder line, int end) {
    int at = blanks(line, end);
    return at < line.length() && line.charAt(at) == ':';
  }

  private static int blanks(StringBuilder line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return "{}[],: \t".indexOf(c) < 0;
  }
}
