package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.text.Span;

/** Where the reading of a document ends before its time; never leaves the package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final boolean limit;

  private Refusal(Span span, String message, boolean limit) {
    super(message, null, false, false);
    this.span = span;
    this.limit = limit;
  }

  /** The text is not of the format. */
  static Refusal of(Span span, String message) {
    return new Refusal(span, message, false);
  }

  /** The text is more than this reader takes in. */
  static Refusal limit(Span span, String message) {
    return new Refusal(span, message, true);
  }

  /** The characters to blame. */
  Span span() {
    return span;
  }

  /** What is wrong. */
  String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether only this reader refuses it. */
  boolean isLimit() {
    return limit;
  }
}
