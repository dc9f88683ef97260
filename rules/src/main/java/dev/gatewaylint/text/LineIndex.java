package dev.gatewaylint.text;

import java.util.Arrays;

/**
 * Lines as an editor shows them: ended by LF, CR LF or a lone CR. (What ends a line for the owner
 * of a format is the business of its parser.)
 */
public final class LineIndex {
  private final String text;
  private final int[] starts;

  LineIndex(String text) {
    this.text = text;
    int[] found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineFeedFollows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !lineFeedFollows)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /** How many lines there are; a text that ends in a line end has an empty last one. */
  public int count() {
    return starts.length;
  }

  /** The line that holds an offset, 1-based. */
  public int lineOf(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The column of an offset in its line, 1-based, in UTF-16 units. */
  public int columnOf(int offset) {
    return offset - starts[lineOf(offset) - 1] + 1;
  }

  /** Where a line starts. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** The characters of a line, without its end. */
  public Span span(int line) {
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }
}
