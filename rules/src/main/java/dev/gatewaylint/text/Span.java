package dev.gatewaylint.text;

/**
 * A half-open range of UTF-16 offsets in a text.
 *
 * @param start first offset, 0-based
 * @param end offset after the last, never below {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty range at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }
}
