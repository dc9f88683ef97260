package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/**
 * The text as sudo's scanner sees it (sudoers_input in toke.l): a NUL ends its line and hides the
 * rest of it, and a last line without a line end has one.
 */
final class Input {
  /** What stands behind the last character. */
  static final int END = -1;

  private final String text;

  /** Where the last line starts if it has no line end, else the length of the text. */
  private final int openLine;

  private final boolean endsInAddedLine;

  Input(String text) {
    this.text = text;
    this.openLine = text.lastIndexOf('\n') + 1;
    this.endsInAddedLine = openLine < text.length() && text.indexOf('\0', openLine) < 0;
  }

  /** The character at an offset, a line feed for NUL and behind an unfinished last line. */
  int at(int offset) {
    if (offset < text.length()) {
      char c = text.charAt(offset);
      return c == '\0' ? '\n' : c;
    }
    return offset == text.length() && endsInAddedLine ? '\n' : END;
  }

  /** Where the next line starts, given the offset of a line feed. */
  int afterLineFeed(int offset) {
    if (offset < text.length() && text.charAt(offset) == '\0') {
      int feed = text.indexOf('\n', offset);
      return feed < 0 ? text.length() : feed + 1;
    }
    return offset + 1;
  }

  /** Whether an offset lies in a last line that has no line end. */
  boolean isInOpenLine(int offset) {
    return openLine < text.length() && offset >= openLine;
  }

  String text(int from, int to) {
    return text.substring(from, Math.min(to, text.length()));
  }

  boolean startsWith(String word, int offset) {
    return text.startsWith(word, offset);
  }

  /** Whether an offset follows a line feed or nothing. */
  boolean isLineStart(int offset) {
    return offset == 0 || (offset <= text.length() && text.charAt(offset - 1) == '\n');
  }

  Span span(int from, int to) {
    int end = Math.min(to, text.length());
    return new Span(Math.min(from, end), end);
  }

  int length() {
    return text.length();
  }
}
