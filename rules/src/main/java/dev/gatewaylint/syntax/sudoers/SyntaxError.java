package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/** What makes the grammar give up an entry; never leaves the package. */
final class SyntaxError extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  SyntaxError(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
  }

  /** The characters to blame. */
  Span span() {
    return span;
  }

  /** What is wrong. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
