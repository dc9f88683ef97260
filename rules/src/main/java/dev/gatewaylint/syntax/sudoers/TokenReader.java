package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/** The tokens with one looked at ahead, and no more: what sudo has read when it gives up counts. */
final class TokenReader {
  private static final Token NOTHING = Token.of(TokenKind.END, Span.at(0), "");

  private final Lexer lexer;
  private Token ahead = NOTHING;
  private boolean hasAhead;
  private int lastEnd;

  TokenReader(Lexer lexer) {
    this.lexer = lexer;
  }

  Token peek() {
    if (!hasAhead) {
      ahead = lexer.next();
      hasAhead = true;
    }
    return ahead;
  }

  boolean isAt(TokenKind kind) {
    return peek().kind() == kind;
  }

  Token take() {
    Token token = peek();
    hasAhead = false;
    lastEnd = token.span().end();
    return token;
  }

  /** Takes a token if it is of a kind. */
  boolean accept(TokenKind kind) {
    if (!isAt(kind)) {
      return false;
    }
    take();
    return true;
  }

  Token expect(TokenKind kind, String what) throws SyntaxError {
    if (isAt(kind)) {
      return take();
    }
    throw unexpected(what);
  }

  /** Where the token that was taken last ends. */
  int lastEnd() {
    return lastEnd;
  }

  /** The error of the token ahead. */
  SyntaxError unexpected(String wanted) {
    Token token = peek();
    return switch (token.kind()) {
      case ERROR -> new SyntaxError(token.span(), token.text());
      case END -> new SyntaxError(token.span(), "the file ends where " + wanted + " should stand");
      case NEWLINE -> new SyntaxError(token.span(), endOfLine(token, wanted));
      default -> new SyntaxError(token.span(), "expected " + wanted + " here");
    };
  }

  private static String endOfLine(Token token, String wanted) {
    return token.text().startsWith("\r")
        ? "the line ends in CR LF, which sudo cannot read after a command"
        : "the line ends where " + wanted + " should stand";
  }

  /** Skips to the end of the line, as sudo does after an error; false if there is none. */
  boolean skipLine() {
    while (!isAt(TokenKind.END)) {
      if (take().kind() == TokenKind.NEWLINE) {
        return true;
      }
    }
    return false;
  }
}
