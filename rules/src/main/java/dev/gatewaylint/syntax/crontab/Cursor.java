package dev.gatewaylint.syntax.crontab;

/**
 * The text as cron's {@code getc} gives it, and what every reader of a line needs. cron counts
 * bytes where it has a limit.
 */
final class Cursor {
  static final int END = -1;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** The next character, {@link #END} after the last; goes on either way. */
  int read() {
    int read = peek();
    at++;
    return read;
  }

  int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  /** A space of C's isspace. */
  static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  void skipBlanks() {
    while (isBlank(peek())) {
      at++;
    }
  }

  /** Goes behind the next line feed, or to the end. */
  void skipLine() {
    int feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length() : feed + 1;
  }

  /**
   * Where a string that cron's get_string reads from here ends: at a line feed, at a NUL, which
   * ends it as well, or at the end of the text.
   */
  int endOfString() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != 0) {
      end++;
    }
    return end;
  }

  /** The end of the longest part of a range that has at most so many bytes in UTF-8. */
  int within(int from, int to, int bytes) {
    int left = bytes;
    for (int i = from; i < to; i++) {
      left -= width(text.charAt(i));
      if (left < 0) {
        return i;
      }
    }
    return to;
  }

  private static int width(char c) {
    if (c < 0x80 || (c >= 0xDC80 && c <= 0xDCFF)) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
