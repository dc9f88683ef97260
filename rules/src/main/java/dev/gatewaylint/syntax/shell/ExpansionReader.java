package dev.gatewaylint.syntax.shell;

import java.util.Arrays;
import java.util.List;

/** Reads what starts with a dollar sign, a backtick, {@code <(} or {@code >(}. */
final class ExpansionReader {
  private static final String[] OPERATORS = {
    ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%",
    "/", "^", ",", "@", ":", "*"
  };

  private final Cursor cursor;
  private final WordReader words;
  private final ListReader lists;

  ExpansionReader(Cursor cursor) {
    this.cursor = cursor;
    this.words = new WordReader(cursor, this);
    this.lists = new ListReader(cursor, words);
  }

  ListReader lists() {
    return lists;
  }

  WordReader words() {
    return words;
  }

  void skipLines() {
    lists.skipLines();
  }

  /** Reads the expansion at a dollar sign, or the dollar sign itself. */
  void dollar(PartList parts, boolean quoted) {
    char next = cursor.peek(1);
    if (next == '(') {
      boolean arithmetic = cursor.peek(2) == '(' && isArithmetic(cursor.at + 3);
      if (arithmetic) {
        arithmetic(parts, 3, "))", quoted);
      } else {
        substitution(parts, quoted);
      }
    } else if (next == '{' && cursor.peek(2) != '{' && cursor.peek(2) != '%') {
      braces(parts, quoted);
    } else if (next == '[') {
      arithmetic(parts, 2, "]", quoted);
    } else if (next == '\'' && !quoted) {
      AnsiQuotes.read(cursor, parts);
    } else if (next == '"' && !quoted) {
      cursor.at++;
      words.doubled(parts);
    } else {
      plain(parts, quoted);
    }
  }

  private void plain(PartList parts, boolean quoted) {
    int start = cursor.at;
    int to = cursor.nameEnd(start + 1);
    char next = cursor.peek(1);
    if (to == start + 1 && next != 0 && (Cursor.isDigit(next) || "@*#?-$!".indexOf(next) >= 0)) {
      to = start + 2;
    }
    cursor.at = to;
    if (to == start + 1) {
      parts.literal(start, to, quoted);
      return;
    }
    String name = cursor.text.substring(start + 1, to);
    parts.add(new Part.Parameter(cursor.span(start, to), name, "", "", List.of(), quoted));
  }

  private void substitution(PartList parts, boolean quoted) {
    int start = cursor.at;
    cursor.at += 2;
    CommandList body = lists.upTo(")");
    close(start, 2, ")", "this command substitution is not closed");
    parts.add(new Part.Substitution(cursor.span(start, cursor.at), body, quoted));
  }

  /** Reads {@code <( )} and {@code >( )}. */
  void process(PartList parts) {
    int start = cursor.at;
    cursor.at += 2;
    CommandList body = lists.upTo(")");
    close(start, 2, ")", "this process substitution is not closed");
    parts.add(new Part.ProcessSubstitution(cursor.span(start, cursor.at), body));
  }

  private void close(int start, int opening, String closing, String problem) {
    if (cursor.looksAt(closing)) {
      cursor.at += closing.length();
    } else {
      cursor.problem(start, start + opening, problem);
    }
  }

  /**
   * Reads backticks: their text loses a level of backslashes and is read as a script of its own.
   */
  void backticks(PartList parts, boolean quoted) {
    int start = cursor.at;
    cursor.at++;
    int from = cursor.at;
    while (!cursor.atEnd() && cursor.peek() != '`') {
      cursor.at += cursor.peek() == '\\' && cursor.at + 1 < cursor.end ? 2 : 1;
    }
    StringBuilder inner = new StringBuilder(cursor.at - from);
    int[] starts = new int[cursor.at - from];
    int[] ends = new int[cursor.at - from];
    for (int i = from; i < cursor.at; i++) {
      int first = i;
      if (isEscaped(i, quoted)) {
        i++;
      }
      starts[inner.length()] = cursor.source.start(first);
      ends[inner.length()] = cursor.source.end(i);
      inner.append(cursor.text.charAt(i));
    }
    CommandList body = new CommandList(cursor.span(start, start), List.of());
    if (cursor.enter()) {
      int length = inner.length();
      ShellText text =
          ShellText.of(
              cursor.source.file(),
              inner.toString(),
              Arrays.copyOf(starts, length),
              Arrays.copyOf(ends, length));
      body = ShellParser.script(new Cursor(text, cursor.limits, cursor.problems, cursor.depth()));
    }
    cursor.leave();
    close(start, 1, "`", "this backtick is not closed");
    parts.add(new Part.Substitution(cursor.span(start, cursor.at), body, quoted));
  }

  /** Whether a backslash inside backticks is dropped, because of what follows it. */
  private boolean isEscaped(int at, boolean quoted) {
    if (cursor.text.charAt(at) != '\\' || at + 1 >= cursor.at) {
      return false;
    }
    char next = cursor.text.charAt(at + 1);
    return next == '`' || next == '$' || next == '\\' || (next == '"' && quoted);
  }

  /**
   * Whether the brackets before an offset open an arithmetic expression and not two subshells:
   * their ends stand side by side.
   */
  boolean isArithmetic(int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < cursor.end; i++) {
      char c = cursor.text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ')') {
        boolean side = i + 1 < cursor.end && cursor.text.charAt(i + 1) == ')';
        return side || !cursor.limits.spendLookAhead(i - from);
      }
    }
    return !cursor.limits.spendLookAhead(cursor.end - from);
  }

  /** Reads an arithmetic expression that is opened by so many characters. */
  Part.Arithmetic arithmetic(PartList parts, int opening, String closing, boolean quoted) {
    int start = cursor.at;
    cursor.at += opening;
    PartList inner = new PartList(cursor);
    if (cursor.enter()) {
      int depth = 0;
      char open = closing.charAt(0) == ')' ? '(' : '[';
      char shut = closing.charAt(0);
      while (!cursor.atEnd() && !(depth == 0 && cursor.peek() == shut)) {
        char c = cursor.peek();
        depth += c == open ? 1 : c == shut ? -1 : 0;
        operand(inner, c, quoted);
      }
    }
    cursor.leave();
    close(start, opening, closing, "this arithmetic expression is not closed");
    Part.Arithmetic part =
        new Part.Arithmetic(cursor.span(start, cursor.at), inner.build(), quoted);
    parts.add(part);
    return part;
  }

  /** One piece inside an arithmetic expression or braces. */
  private void operand(PartList inner, char c, boolean quoted) {
    if (c == '\'' && !quoted) {
      words.single(inner);
    } else if (c == '"') {
      words.doubled(inner);
    } else if (c == '\\' && cursor.continuation() == 0 && cursor.at + 1 < cursor.end) {
      inner.literal(cursor.at + 1, cursor.at + 2, true);
      cursor.at += 2;
    } else if ((c == '<' || c == '>') && cursor.peek(1) == '(' && !quoted) {
      process(inner);
    } else {
      boolean special = c == '$' || c == '`' || c == '{' || c == '\\' || c == ShellText.UNKNOWN;
      if (special) {
        words.inDoubleQuotes(inner, "");
      } else {
        cursor.at++;
        inner.literal(cursor.at - 1, cursor.at, quoted);
      }
    }
  }

  private void braces(PartList parts, boolean quoted) {
    int start = cursor.at;
    cursor.at += 2;
    String prefix = "";
    boolean marked = cursor.peek() == '#' || cursor.peek() == '!';
    if (marked && cursor.peek(1) != '}' && OPERATIONS_AFTER_MARK.indexOf(cursor.peek(1)) < 0) {
      prefix = cursor.text.substring(cursor.at, cursor.at + 1);
      cursor.at++;
    }
    int nameStart = cursor.at;
    cursor.at = parameterEnd(nameStart);
    String name = cursor.text.substring(nameStart, cursor.at);
    PartList operand = new PartList(cursor);
    String subscript = cursor.peek() == '[' ? subscript(operand, quoted) : "";
    String operator = prefix;
    for (String candidate : OPERATORS) {
      if (cursor.looksAt(candidate)) {
        operator = prefix + candidate;
        cursor.at += candidate.length();
        break;
      }
    }
    if (cursor.enter()) {
      boolean pattern = !operator.isEmpty() && "#%/^,".indexOf(operator.charAt(0)) >= 0;
      while (!cursor.atEnd() && cursor.peek() != '}') {
        char c = cursor.peek();
        if (c == '\'' && pattern) {
          words.single(operand);
        } else {
          operand(operand, c, quoted);
        }
      }
    }
    cursor.leave();
    close(start, 2, "}", "this parameter expansion is not closed");
    parts.add(
        new Part.Parameter(
            cursor.span(start, cursor.at), name, subscript, operator, operand.build(), quoted));
  }

  private static final String OPERATIONS_AFTER_MARK = ":-=?+%/";

  private int parameterEnd(int from) {
    char c = cursor.peek();
    if (Cursor.isDigit(c)) {
      int to = from;
      while (to < cursor.end && Cursor.isDigit(cursor.text.charAt(to))) {
        to++;
      }
      return to;
    }
    return c != 0 && "@*#?-$!".indexOf(c) >= 0 ? from + 1 : cursor.nameEnd(from);
  }

  private String subscript(PartList operand, boolean quoted) {
    int start = cursor.at + 1;
    cursor.at++;
    if (cursor.enter()) {
      while (!cursor.atEnd() && cursor.peek() != ']' && cursor.peek() != '}') {
        operand(operand, cursor.peek(), quoted);
      }
    }
    cursor.leave();
    String subscript = cursor.text.substring(start, Math.min(cursor.at, cursor.end));
    if (cursor.peek() == ']') {
      cursor.at++;
    }
    return subscript;
  }
}
