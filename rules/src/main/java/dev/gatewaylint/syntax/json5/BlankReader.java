package dev.gatewaylint.syntax.json5;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Steps over white space and comments, and keeps the comments. */
final class BlankReader {
  private final Cursor in;
  private final boolean json5;
  private final List<Span> comments = new ArrayList<>();

  BlankReader(Cursor in, boolean json5) {
    this.in = in;
    this.json5 = json5;
  }

  /** The comments so far. */
  List<Span> comments() {
    return comments;
  }

  /** Goes on to the next character that is neither white space nor in a comment. */
  void skip() throws Refusal {
    while (true) {
      int c = in.peek();
      if (isJsonSpace(c) || (json5 && isJson5Space(c))) {
        in.advance();
      } else if (c == '/' && (json5 || isComment())) {
        comment();
      } else {
        return;
      }
    }
  }

  /** White space of JSON5, all of JSON's among it. */
  static boolean isSpace(int c) {
    return isJsonSpace(c) || isJson5Space(c);
  }

  private static boolean isJsonSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Space in JSON5 that is none in JSON: the line ends and the spaces of Unicode among it. */
  private static boolean isJson5Space(int c) {
    return switch (c) {
      case 0x0B, 0x0C, 0xA0, 0xFEFF, 0x2028, 0x2029, 0x1680, 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  private boolean isComment() {
    return in.peek(1) == '/' || in.peek(1) == '*';
  }

  private void comment() throws Refusal {
    int start = in.at();
    if (!json5) {
      throw in.refuse("JSON has no comments");
    }
    in.advance();
    if (in.take('*')) {
      int end = in.text().indexOf("*/", in.at());
      if (end < 0) {
        in.moveTo(in.length());
        throw in.refuse(
            "the comment that starts with /* in line " + in.line(start) + " is never closed by */");
      }
      in.moveTo(end + 2);
    } else if (!in.take('/')) {
      throw in.refuse("expected '/' or '*' to begin a comment after '/', found " + in.found());
    } else {
      while (in.peek() != Cursor.END && !endsLine(in.peek())) {
        in.advance();
      }
    }
    if (comments.size() == Json5Parser.MOST) {
      throw Refusal.limit(
          new Span(start, in.at()),
          "more than a million comments: gateway-lint does not read the file");
    }
    comments.add(new Span(start, in.at()));
  }

  /** The line terminators of ECMAScript. */
  static boolean endsLine(int c) {
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
  }
}
