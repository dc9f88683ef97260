package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * One token.
 *
 * @param span all its characters, a command's arguments included
 * @param value name, word or path with quotes and escapes undone; the message of an error
 * @param arguments those of a command
 */
record Token(TokenKind kind, Span span, Located<String> value, Optional<Arguments> arguments) {
  static Token of(TokenKind kind, Span span, String value) {
    return new Token(kind, span, new Located<>(span, value), Optional.empty());
  }

  String text() {
    return value.value();
  }
}
