package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.text.Span;
import java.util.Arrays;

/**
 * Text as systemd sees it after joining continued lines, that still knows where each character came
 * from. A backslash that continues a line stands in it as one space.
 */
public final class LogicalText {
  private final String text;

  /** Pairs (offset in the text, offset in the source), ascending. */
  private final int[] pieces;

  private final int end;

  private LogicalText(String text, int[] pieces, int end) {
    this.text = text;
    this.pieces = pieces;
    this.end = end;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** All of it in the source, continued lines and the comments between them included. */
  public Span span() {
    return new Span(source(0), end);
  }

  /** Where a range of the text lies in the source. */
  public Span span(int from, int to) {
    if (to >= text.length()) {
      return new Span(from >= text.length() ? end : source(from), end);
    }
    int start = source(from);
    return from >= to ? Span.at(start) : new Span(start, source(to - 1) + 1);
  }

  /** A range of it, trimmed of blanks at both ends as systemd trims. */
  LogicalText trimmed(int from, int to) {
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    int[] moved = new int[pieces.length];
    int count = 0;
    for (int i = 0; i < pieces.length; i += 2) {
      boolean last = i + 2 >= pieces.length;
      if (!last && pieces[i + 2] <= from) {
        continue;
      }
      int skipped = Math.max(0, from - pieces[i]);
      moved[count++] = pieces[i] + skipped - from;
      moved[count++] = pieces[i + 1] + skipped;
    }
    int last = to == from ? source(from) : source(to - 1) + 1;
    return new LogicalText(text.substring(from, to), Arrays.copyOf(moved, count), last);
  }

  private int source(int offset) {
    int i = pieces.length - 2;
    while (i > 0 && pieces[i] > offset) {
      i -= 2;
    }
    return pieces[i + 1] + offset - pieces[i];
  }

  /** What systemd calls white space at the ends of lines, keys and values. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects the physical lines of one logical line. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] pieces = new int[4];
    private int count;
    private int end;

    void add(String source, int from, int to) {
      if (count + 2 > pieces.length) {
        pieces = Arrays.copyOf(pieces, count * 2);
      }
      pieces[count++] = text.length();
      pieces[count++] = from;
      text.append(source, from, to);
      end = to;
    }

    /**
     * Turns a left-over backslash at the end into a space. Only the piece added last is looked at:
     * whatever stands before it is already paired or blanked.
     *
     * @return whether there was one, so that the line goes on
     */
    boolean blankLeftOverBackslash() {
      boolean escaped = false;
      for (int i = pieces[count - 2]; i < text.length(); i++) {
        escaped = !escaped && text.charAt(i) == '\\';
      }
      if (escaped) {
        text.setCharAt(text.length() - 1, ' ');
      }
      return escaped;
    }

    LogicalText build() {
      return new LogicalText(text.toString(), Arrays.copyOf(pieces, count), end);
    }
  }
}
