package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads lists, and-or lists and pipelines. */
final class ListReader {
  private static final Set<String> CLOSING =
      Set.of("then", "elif", "else", "fi", "do", "done", "esac", "}");

  private final Cursor cursor;
  private final CommandReader commands;
  private final DocumentReader documents;

  ListReader(Cursor cursor, WordReader words) {
    this.cursor = cursor;
    this.documents = new DocumentReader(cursor, words);
    this.commands = new CommandReader(cursor, words, this);
  }

  /** Passes blanks, line ends, comments and tags of templates. */
  void skipLines() {
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      int tag = c == '{' && cursor.peek(1) != '{' ? cursor.templateEnd(false) : -1;
      if (c == '\n' && !cursor.atEnd()) {
        cursor.at++;
        documents.read();
      } else if (c == '#') {
        cursor.skipComment();
      } else if (tag >= 0) {
        cursor.at = tag;
      } else {
        return;
      }
    }
  }

  /** Reads lists until a closing character or the end, passing what closes nothing. */
  CommandList upTo(String closing) {
    int start = cursor.at;
    List<AndOrList> items = new ArrayList<>();
    if (cursor.enter()) {
      items(items);
      while (!cursor.atEnd() && (closing.isEmpty() || !cursor.looksAt(closing))) {
        int from = cursor.at;
        String word = closingWord();
        cursor.at += Math.max(1, word.length());
        cursor.problem(from, cursor.at, "nothing is open here that this closes");
        items(items);
      }
    }
    cursor.leave();
    return new CommandList(cursor.span(start, cursor.at), List.copyOf(items));
  }

  /** Reads a list up to a word or character that closes a compound command; leaves that. */
  CommandList body() {
    int start = cursor.at;
    List<AndOrList> items = new ArrayList<>();
    if (cursor.enter()) {
      items(items);
    }
    cursor.leave();
    return new CommandList(cursor.span(start, cursor.at), List.copyOf(items));
  }

  private void items(List<AndOrList> items) {
    while (true) {
      skipLines();
      if (cursor.atEnd() || cursor.peek() == ')' || cursor.looksAt(";;") || cursor.looksAt(";&")) {
        return;
      }
      if (!closingWord().isEmpty()) {
        return;
      }
      int before = cursor.at;
      AndOrList item = andOr();
      if (cursor.at == before) {
        cursor.at++;
        cursor.problem(before, cursor.at, "no command stands before this");
      } else if (!item.pipelines().isEmpty()) {
        items.add(item);
        cursor.spend();
      }
    }
  }

  /** The reserved word here that closes something, or empty text. */
  private String closingWord() {
    char c = cursor.peek();
    if (c != 't' && c != 'e' && c != 'f' && c != 'd' && c != '}') {
      return "";
    }
    String word = commands.reservedWord();
    return CLOSING.contains(word) ? word : "";
  }

  private AndOrList andOr() {
    int start = cursor.at;
    int end = start;
    List<Pipeline> pipelines = new ArrayList<>(1);
    List<Joint> operators = new ArrayList<>(0);
    boolean background = false;
    while (true) {
      int before = cursor.at;
      Pipeline pipeline = pipeline();
      if (cursor.at == before) {
        if (!operators.isEmpty()) {
          operators.remove(operators.size() - 1);
          cursor.problem(before, before, "no command stands behind the operator");
        }
        break;
      }
      end = cursor.at;
      pipelines.add(pipeline);
      cursor.skipBlanks();
      char c = cursor.peek();
      if ((c == '&' || c == '|') && cursor.peek(1) == c) {
        operators.add(c == '&' ? Joint.AND : Joint.OR);
        cursor.at += 2;
        skipLines();
      } else {
        background = c == '&';
        if (background || (c == ';' && cursor.peek(1) != ';' && cursor.peek(1) != '&')) {
          cursor.at++;
        }
        break;
      }
    }
    return new AndOrList(
        cursor.span(start, end), List.copyOf(pipelines), List.copyOf(operators), background);
  }

  private Pipeline pipeline() {
    int start = cursor.at;
    boolean negated = false;
    boolean timed = false;
    while (true) {
      cursor.skipBlanks();
      String word = cursor.peek() == '!' || cursor.peek() == 't' ? commands.reservedWord() : "";
      if (word.equals("!")) {
        negated = !negated;
        cursor.at++;
      } else if (word.equals("time")) {
        timed = true;
        cursor.at += 4;
        cursor.skipBlanks();
        if (cursor.looksAt("-p ")) {
          cursor.at += 2;
        }
      } else {
        break;
      }
    }
    List<Command> parts = new ArrayList<>(1);
    int end = cursor.at;
    while (true) {
      int before = cursor.at;
      Command command = commands.command();
      if (cursor.at == before) {
        if (!parts.isEmpty()) {
          cursor.problem(before, before, "no command stands behind the operator");
        }
        break;
      }
      parts.add(command);
      end = cursor.at;
      cursor.skipBlanks();
      if (cursor.peek() != '|' || cursor.peek(1) == '|') {
        break;
      }
      cursor.at += cursor.peek(1) == '&' ? 2 : 1;
      skipLines();
    }
    return new Pipeline(cursor.span(start, end), negated, timed, List.copyOf(parts));
  }
}
