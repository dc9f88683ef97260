package dev.gatewaylint.text;

/**
 * One replacement in a text.
 *
 * @param span the characters that go; empty where something is only put in
 * @param text what stands there instead; empty where something is only taken out
 */
public record Edit(Span span, String text) {
  /** Puts text in front of an offset. */
  public static Edit insert(int offset, String text) {
    return new Edit(Span.at(offset), text);
  }

  /** Takes characters out. */
  public static Edit delete(Span span) {
    return new Edit(span, "");
  }

  /**
   * Whether both cannot be made at once: they share a character, or put something in at one place,
   * where nobody knows what comes first.
   */
  public boolean overlaps(Edit other) {
    if (span.equals(other.span)) {
      return true;
    }
    return span.start() < other.span.end() && other.span.start() < span.end();
  }
}
