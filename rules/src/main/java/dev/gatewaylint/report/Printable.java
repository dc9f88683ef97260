package dev.gatewaylint.report;

/** Text from linted files made safe to show: no control characters, no half characters. */
final class Printable {
  private Printable() {}

  /** The text with everything that could move a cursor or break an encoding shown as U+FFFD. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  /** Tabs become one blank, so that columns stay columns. */
  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < out.length()
              && Character.isLowSurrogate(out.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == '\t') {
        out.setCharAt(i, ' ');
      } else if (isUnsafe(c)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean isUnsafe(char c) {
    boolean bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c < ' ' || (c >= 0x7F && c < 0xA0) || Character.isSurrogate(c) || bidirectional;
  }
}
