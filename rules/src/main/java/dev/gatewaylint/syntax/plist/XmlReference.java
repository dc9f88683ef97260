package dev.gatewaylint.syntax.plist;

/**
 * A reference in a text, such as an ampersand by its name or a letter by its number: CoreFoundation
 * knows the five that XML has from the start and characters by number, of at most eight digits.
 *
 * @param end offset behind it
 * @param codePoint what it stands for; -1 if nothing
 */
record XmlReference(int end, int codePoint) {
  private static final int MOST_DIGITS = 8;

  /** Reads the reference whose {@code &} stands at an offset. */
  static XmlReference read(String text, int at, int limit) {
    int from = at + 1;
    if (from < limit && text.charAt(from) == '#') {
      return number(text, from + 1, limit);
    }
    if (text.startsWith("lt;", from)) {
      return new XmlReference(from + 3, '<');
    }
    if (text.startsWith("gt;", from)) {
      return new XmlReference(from + 3, '>');
    }
    if (text.startsWith("amp;", from)) {
      return new XmlReference(from + 4, '&');
    }
    if (text.startsWith("apos;", from)) {
      return new XmlReference(from + 5, '\'');
    }
    if (text.startsWith("quot;", from)) {
      return new XmlReference(from + 5, '"');
    }
    int end = from;
    while (end < limit && isNameCharacter(text.charAt(end))) {
      end++;
    }
    boolean named = end > from && end < limit && text.charAt(end) == ';';
    return new XmlReference(named ? end + 1 : from, -1);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }

  private static XmlReference number(String text, int from, int limit) {
    boolean hexadecimal = from < limit && text.charAt(from) == 'x';
    int first = hexadecimal ? from + 1 : from;
    long number = 0;
    int i = first;
    for (; i < limit && i - first <= MOST_DIGITS; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        boolean character = number <= Character.MAX_CODE_POINT && !surrogate;
        return new XmlReference(i + 1, character ? (int) number : -1);
      }
      int digit = c < 128 ? Character.digit(c, hexadecimal ? 16 : 10) : -1;
      if (digit < 0) {
        break;
      }
      number = number * (hexadecimal ? 16 : 10) + digit;
    }
    return new XmlReference(i, -1);
  }

  /** Whether it is a reference to XML as well. */
  boolean isXml() {
    return codePoint >= 0 && !XmlText.isIllegal(codePoint);
  }

  boolean isBad() {
    return codePoint < 0;
  }
}
