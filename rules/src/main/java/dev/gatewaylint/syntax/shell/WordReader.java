package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads words: quotes, escapes, expansions. */
final class WordReader {
  /** What ends a word besides blanks. */
  enum Mode {
    /** A word of a command. */
    PLAIN,
    /** Behind {@code =~}: brackets and bars belong to it. */
    REGEX
  }

  private final Cursor cursor;
  private final ExpansionReader expansions;

  WordReader(Cursor cursor, ExpansionReader expansions) {
    this.cursor = cursor;
    this.expansions = expansions;
  }

  ExpansionReader expansions() {
    return expansions;
  }

  /** Reads the word here, which takes at least one character unless a metacharacter stands here. */
  Word word(Mode mode) {
    int start = cursor.at;
    PartList parts = new PartList(cursor);
    pieces(parts, mode);
    return new Word(cursor.span(start, cursor.at), parts.build());
  }

  /** Reads what stands behind the {@code =} of an assignment: nothing, an array, or a word. */
  Word value() {
    while (cursor.continuation() > 0) {
      cursor.at += cursor.continuation();
    }
    int start = cursor.at;
    PartList parts = new PartList(cursor);
    if (cursor.peek() == '(') {
      array(parts);
    }
    pieces(parts, Mode.PLAIN);
    return new Word(cursor.span(start, cursor.at), parts.build());
  }

  /** Reads {@code ( words )} of an array. */
  void array(PartList parts) {
    int start = cursor.at;
    cursor.at++;
    List<Word> words = new ArrayList<>();
    if (cursor.enter()) {
      while (true) {
        expansions.skipLines();
        char c = cursor.peek();
        if (cursor.atEnd() || c == ')') {
          break;
        }
        int before = cursor.at;
        Word word = word(Mode.PLAIN);
        if (cursor.at == before) {
          cursor.problem(before, before + 1, "does not belong into an array");
          cursor.at++;
        } else if (cursor.spend()) {
          words.add(word);
        }
      }
    }
    cursor.leave();
    close(start, ")", "this array is not closed");
    parts.add(new Part.ArrayLiteral(cursor.span(start, cursor.at), List.copyOf(words)));
  }

  private void close(int start, String closing, String problem) {
    if (cursor.looksAt(closing)) {
      cursor.at += closing.length();
    } else {
      cursor.problem(start, start + 1, problem);
    }
  }

  private void pieces(PartList parts, Mode mode) {
    int parens = 0;
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == '(' && mode == Mode.REGEX) {
        parens++;
      } else if (c == ')' && parens > 0) {
        parens--;
      } else if (c == '|' && mode == Mode.REGEX) {
        cursor.at++;
        parts.literal(cursor.at - 1, cursor.at, false);
        continue;
      } else if ((c == '<' || c == '>') && cursor.peek(1) == '(' && mode == Mode.PLAIN) {
        expansions.process(parts);
        continue;
      } else if (Cursor.isMeta(c)) {
        boolean inside = parens > 0 && c != '\n';
        if (!inside) {
          return;
        }
      } else if (cursor.atReturn()) {
        return;
      } else if (piece(parts, c)) {
        continue;
      }
      cursor.at++;
      parts.literal(cursor.at - 1, cursor.at, false);
    }
  }

  /** Reads a piece that is more than the character itself; false if it is not. */
  private boolean piece(PartList parts, char c) {
    switch (c) {
      case '\\' -> escape(parts);
      case '\'' -> single(parts);
      case '"' -> doubled(parts);
      case '$' -> expansions.dollar(parts, false);
      case '`' -> expansions.backticks(parts, false);
      case ShellText.UNKNOWN -> placeholder(parts, cursor.at + 1, false);
      case '{' -> {
        int end = cursor.templateEnd(false);
        if (end < 0) {
          return false;
        }
        placeholder(parts, end, false);
      }
      case '?', '*', '+', '@', '!' -> {
        if (cursor.peek(1) != '(') {
          return false;
        }
        extended(parts);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void placeholder(PartList parts, int end, boolean quoted) {
    parts.add(new Part.Placeholder(cursor.span(cursor.at, end), quoted));
    cursor.at = end;
  }

  private void escape(PartList parts) {
    int continued = cursor.continuation();
    if (continued > 0) {
      cursor.at += continued;
    } else if (cursor.at + 1 >= cursor.end) {
      cursor.at++;
      parts.literal(cursor.at - 1, cursor.at, true);
    } else {
      parts.spelled(cursor.at, cursor.at + 2, cursor.text.substring(cursor.at + 1, cursor.at + 2));
      cursor.at += 2;
    }
  }

  /** A pattern such as {@code @(a|b)}. */
  private void extended(PartList parts) {
    int start = cursor.at;
    parts.literal(start, start + 2, false);
    cursor.at += 2;
    if (cursor.enter()) {
      while (!cursor.atEnd() && cursor.peek() != ')') {
        char c = cursor.peek();
        if (c == '\n') {
          break;
        }
        if (c == '(' || !piece(parts, c)) {
          cursor.at++;
          parts.literal(cursor.at - 1, cursor.at, false);
        }
      }
    }
    cursor.leave();
    if (cursor.peek() == ')') {
      cursor.at++;
      parts.literal(cursor.at - 1, cursor.at, false);
    } else {
      cursor.problem(start, start + 2, "this pattern is not closed");
    }
  }

  /** Reads {@code '...'}. */
  void single(PartList parts) {
    int start = cursor.at;
    cursor.at++;
    int from = cursor.at;
    while (!cursor.atEnd() && cursor.peek() != '\'') {
      char c = cursor.peek();
      int end = c == '{' ? cursor.templateEnd(true) : c == ShellText.UNKNOWN ? cursor.at + 1 : -1;
      if (end >= 0) {
        parts.literal(from, cursor.at, true);
        placeholder(parts, end, true);
        from = cursor.at;
      } else if (c == '\r' && cursor.atReturn()) {
        parts.literal(from, cursor.at, true);
        cursor.at++;
        from = cursor.at;
      } else {
        cursor.at++;
      }
    }
    parts.literal(from, cursor.at, true);
    if (cursor.at == start + 1) {
      parts.spelled(start, Math.min(start + 2, cursor.end), "");
    }
    close(start, "'", "this quote is not closed");
  }

  /** Reads {@code "..."}. */
  void doubled(PartList parts) {
    int start = cursor.at;
    cursor.at++;
    if (cursor.enter()) {
      while (!cursor.atEnd() && cursor.peek() != '"') {
        inDoubleQuotes(parts, "$`\"\\");
      }
    }
    cursor.leave();
    if (cursor.at == start + 1) {
      parts.spelled(start, Math.min(start + 2, cursor.end), "");
    }
    close(start, "\"", "this quote is not closed");
  }

  /** Reads the next piece where only expansions and the given escapes mean something. */
  void inDoubleQuotes(PartList parts, String escaped) {
    char c = cursor.peek();
    switch (c) {
      case '\\' -> {
        int continued = cursor.continuation();
        if (continued > 0) {
          cursor.at += continued;
        } else if (cursor.at + 1 < cursor.end && escaped.indexOf(cursor.peek(1)) >= 0) {
          parts.spelled(
              cursor.at, cursor.at + 2, cursor.text.substring(cursor.at + 1, cursor.at + 2));
          cursor.at += 2;
        } else {
          cursor.at++;
          parts.literal(cursor.at - 1, cursor.at, true);
        }
      }
      case '$' -> expansions.dollar(parts, true);
      case '`' -> expansions.backticks(parts, true);
      case ShellText.UNKNOWN -> placeholder(parts, cursor.at + 1, true);
      default -> {
        int end = c == '{' ? cursor.templateEnd(false) : -1;
        if (end >= 0) {
          placeholder(parts, end, true);
        } else if (c == '\r' && cursor.atReturn()) {
          cursor.at++;
        } else {
          cursor.at++;
          parts.literal(cursor.at - 1, cursor.at, true);
        }
      }
    }
  }
}
