package dev.gatewaylint.text;

/** A stretch of text, as offsets: {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }
}
