package dev.gatewaylint.syntax.json5;

/** White space and comments from an offset on, in a text that is sound. */
final class Trivia {
  private static final int NONE = -2;

  private final int end;
  private int firstBreak = -1;
  private int lastBreak = -1;
  private boolean comment;
  private boolean manyLines;

  /**
   * Reads them.
   *
   * @param from an offset between two tokens
   * @param limit where to stop at the latest
   */
  Trivia(String text, int from, int limit) {
    int at = from;
    while (at < limit) {
      char c = text.charAt(at);
      if (BlankReader.endsLine(c)) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        ended(at);
      } else if (isBlank(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        comment = true;
        while (at < limit && !BlankReader.endsLine(text.charAt(at))) {
          at++;
        }
      } else if (text.startsWith("/*", at)) {
        comment = true;
        int close = text.indexOf("*/", at + 2) + 2;
        for (int i = at; i < close; i++) {
          manyLines |= BlankReader.endsLine(text.charAt(i));
        }
        if (manyLines && firstBreak < 0) {
          firstBreak = NONE;
        }
        at = close;
      } else {
        break;
      }
    }
    this.end = at;
  }

  private void ended(int at) {
    firstBreak = firstBreak == -1 ? at : firstBreak;
    lastBreak = at;
  }

  /** White space that ends no line. */
  static boolean isBlank(char c) {
    return BlankReader.isSpace(c) && !BlankReader.endsLine(c);
  }

  /** The offset of the next token. */
  int end() {
    return end;
  }

  /**
   * The offset behind the first end of a line; negative if there is none, or a comment goes over
   * it.
   */
  int firstBreak() {
    return firstBreak;
  }

  /** The offset behind the last end of a line outside of comments; negative if there is none. */
  int lastBreak() {
    return lastBreak;
  }

  boolean hasComment() {
    return comment;
  }

  /** Whether a comment goes over the end of a line. */
  boolean isManyLines() {
    return manyLines;
  }
}
