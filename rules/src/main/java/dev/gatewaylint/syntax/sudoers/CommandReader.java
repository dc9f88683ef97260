package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/** Collects a command and its arguments: fill_cmnd and fill_args in toke_util.c. */
final class CommandReader {
  private static final String EDIT = "sudoedit";

  private final Input in;
  private final StringBuilder arguments = new StringBuilder();

  private int start;
  private int pathEnd;
  private int argumentsStart;
  private int argumentsEnd;
  private boolean isRegex;
  private boolean hasArguments;

  CommandReader(Input in) {
    this.in = in;
  }

  /** Whether a backslash before a character in arguments is left for fnmatch(3). */
  static boolean isGlob(int c) {
    return c == '*' || c == '?' || c == '[' || c == ']' || c == '!' || c == '^';
  }

  void start(int from, int end) {
    start = from;
    pathEnd = end;
    argumentsStart = end;
    argumentsEnd = end;
    arguments.setLength(0);
    hasArguments = false;
    isRegex = false;
  }

  boolean hasArguments() {
    return hasArguments;
  }

  void startRegex() {
    isRegex = true;
  }

  /** Adds characters, behind a blank if one stood before them and they are not the first. */
  void add(int from, int end, boolean afterBlank) {
    if (!hasArguments) {
      argumentsStart = from;
    } else if (afterBlank) {
      arguments.append(' ');
    }
    hasArguments = true;
    arguments.append(in.text(from, end));
    argumentsEnd = end;
  }

  /** From the path to an offset. */
  Span span(int end) {
    return in.span(start, end);
  }

  Token token() {
    Located<String> path = new Located<>(in.span(start, pathEnd), path());
    if (!hasArguments) {
      return new Token(TokenKind.COMMAND, span(pathEnd), path, Optional.empty());
    }
    String text = arguments.toString();
    boolean isNone = text.equals("\"\"");
    Arguments.Kind kind =
        isRegex ? Arguments.Kind.REGEX : isNone ? Arguments.Kind.NONE : Arguments.Kind.GLOB;
    Arguments read = new Arguments(in.span(argumentsStart, argumentsEnd), kind, isNone ? "" : text);
    return new Token(TokenKind.COMMAND, span(argumentsEnd), path, Optional.of(read));
  }

  private String path() {
    String written = in.text(start, pathEnd);
    if (written.startsWith("^")) {
      return written;
    }
    String path = Escapes.undoSpecial(written);
    return path.endsWith("/" + EDIT) ? EDIT : path;
  }
}
