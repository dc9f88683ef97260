package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Where a parser stands in its text, and what all its readers share. */
final class Cursor {
  private static final int MOST_PROBLEMS = 200;

  /** The text being read. */
  final ShellText source;

  final String text;
  final Limits limits;
  final List<Problem> problems;

  /** Here-documents whose operator was read and whose body comes after the line. */
  final List<PendingDocument> pending = new ArrayList<>();

  int at;
  int end;
  private int depth;
  private int templateSearched;
  private boolean stopped;

  /** A here-document that waits for its body. */
  record PendingDocument(HereDocument document, boolean tabs) {}

  Cursor(ShellText source, Limits limits, List<Problem> problems, int depth) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.problems = problems;
    this.depth = depth;
    this.end = text.length();
  }

  boolean atEnd() {
    return at >= end;
  }

  /** The character here, or NUL at the end. */
  char peek() {
    return at < end ? text.charAt(at) : 0;
  }

  /** The character so many further, or NUL behind the end. */
  char peek(int offset) {
    return at + offset < end ? text.charAt(at + offset) : 0;
  }

  boolean looksAt(String expected) {
    return expected.length() <= end - at && text.startsWith(expected, at);
  }

  Span span(int from, int to) {
    return source.span(from, to);
  }

  int depth() {
    return depth;
  }

  /** Goes one level deeper; false, and at the end of the text, if that is too deep. */
  boolean enter() {
    depth++;
    if (depth > Limits.DEPTH) {
      stop("nests more than " + Limits.DEPTH + " levels deep: what follows is not read");
      return false;
    }
    return true;
  }

  void leave() {
    depth--;
  }

  /** Counts one more node; false, and at the end of the text, if there are too many. */
  boolean spend() {
    if (limits.spendNode()) {
      return true;
    }
    stop("has too many commands: what follows is not read");
    return false;
  }

  private void stop(String message) {
    if (!stopped) {
      stopped = true;
      int from = Math.min(at, text.length());
      Span blamed = source.span(from, Math.min(from + 1, text.length()));
      problems.add(new Problem(source.file().place(blamed), message, true));
    }
    at = text.length();
    end = at;
    pending.clear();
  }

  void problem(int from, int to, String message) {
    if (!stopped && problems.size() < MOST_PROBLEMS) {
      Span blamed = source.span(from, Math.max(from, Math.min(to, text.length())));
      problems.add(new Problem(source.file().place(blamed), message, false));
    }
  }

  /** Whether a backslash here continues the line; how many characters that takes, else 0. */
  int continuation() {
    if (peek() != '\\') {
      return 0;
    }
    if (peek(1) == '\n') {
      return 2;
    }
    return peek(1) == '\r' && peek(2) == '\n' ? 3 : 0;
  }

  /** Whether a carriage return here belongs to the line end of another system. */
  boolean atReturn() {
    return peek() == '\r' && (at + 1 == end || peek(1) == '\n');
  }

  /** Passes blanks and continued lines. */
  void skipBlanks() {
    while (at < end) {
      char c = text.charAt(at);
      int continued = c == '\\' ? continuation() : 0;
      if (continued > 0) {
        at += continued;
      } else if (c == ' ' || c == '\t' || atReturn()) {
        at++;
      } else {
        return;
      }
    }
  }

  /** Passes a comment up to its line end. */
  void skipComment() {
    int lineEnd = text.indexOf('\n', at);
    at = lineEnd < 0 || lineEnd > end ? end : lineEnd;
  }

  /**
   * The end of a template's tag that starts here, such as a name in two pairs of braces, or -1. It
   * lies on one line, and its braces are followed by what can start an expression.
   */
  int templateEnd(boolean singleQuoted) {
    if (peek() != '{' || at < templateSearched) {
      return -1;
    }
    char kind = peek(1);
    char first = peek(2);
    if (kind == '{') {
      boolean expression = first == ' ' || first == '-' || first == '.' || isNameStart(first);
      if (!expression) {
        return -1;
      }
    } else if (kind != '%' && kind != '#') {
      return -1;
    }
    char closing = kind == '{' ? '}' : kind;
    for (int i = at + 2; i < end; i++) {
      char c = text.charAt(i);
      if (c == closing && i + 1 < end && text.charAt(i + 1) == '}') {
        return i + 2;
      }
      if (c == '\n' || (singleQuoted && c == '\'')) {
        templateSearched = singleQuoted ? templateSearched : i;
        return -1;
      }
    }
    templateSearched = end;
    return -1;
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  /** Whether a character ends a word that is not quoted. */
  static boolean isMeta(char c) {
    return switch (c) {
      case ' ', '\t', '\n', ';', '&', '|', '(', ')', '<', '>' -> true;
      default -> false;
    };
  }

  /** Where the name that starts at an offset ends; the offset itself if there is none. */
  int nameEnd(int from) {
    if (from >= end || !isNameStart(text.charAt(from))) {
      return from;
    }
    int to = from + 1;
    while (to < end && isNamePart(text.charAt(to))) {
      to++;
    }
    return to;
  }
}
