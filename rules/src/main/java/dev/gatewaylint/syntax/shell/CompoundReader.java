package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads compound commands and functions. */
final class CompoundReader {
  private final Cursor cursor;
  private final WordReader words;
  private final ListReader lists;
  private final CommandReader commands;

  CompoundReader(Cursor cursor, WordReader words, ListReader lists, CommandReader commands) {
    this.cursor = cursor;
    this.words = words;
    this.lists = lists;
    this.commands = commands;
  }

  /** Reads the compound command here, if the word that stands here or a bracket opens one. */
  Optional<Command> compound(String word) {
    int start = cursor.at;
    if (cursor.peek() == '(') {
      return Optional.of(bracket(start));
    }
    switch (word) {
      case "{", "if", "while", "until", "for", "select", "case", "[[", "function", "coproc" -> {}
      default -> {
        return Optional.empty();
      }
    }
    cursor.at += word.length();
    return switch (word) {
      case "{" -> Optional.of(group(start));
      case "if" -> Optional.of(conditional(start));
      case "while", "until" -> Optional.of(loop(start, word.equals("until")));
      case "for", "select" -> Optional.of(forLoop(start));
      case "case" -> Optional.of(choice(start));
      case "[[" -> Optional.of(test(start));
      case "function" -> Optional.of(function(start));
      default -> Optional.of(coprocess(start));
    };
  }

  private Command bracket(int start) {
    if (cursor.peek(1) == '(' && isArithmetic()) {
      PartList parts = new PartList(cursor);
      Part.Arithmetic expression = words.expansions().arithmetic(parts, 2, "))", false);
      List<Redirection> redirections = commands.redirections();
      return new Command.Arithmetic(cursor.span(start, cursor.at), expression, redirections);
    }
    cursor.at++;
    CommandList body = lists.upTo(")");
    close(start, 1, ")", "this subshell is not closed");
    List<Redirection> redirections = commands.redirections();
    return new Command.Group(cursor.span(start, cursor.at), true, body, redirections);
  }

  private boolean isArithmetic() {
    return words.expansions().isArithmetic(cursor.at + 2);
  }

  private void close(int start, int opening, String closing, String problem) {
    if (cursor.looksAt(closing)) {
      cursor.at += closing.length();
    } else {
      cursor.problem(start, start + opening, problem);
    }
  }

  /** Passes a reserved word if it stands here. */
  private boolean pass(String word) {
    cursor.skipBlanks();
    if (!commands.reservedWord().equals(word)) {
      return false;
    }
    cursor.at += word.length();
    return true;
  }

  private void expect(String word, int start, int opening) {
    if (!pass(word)) {
      cursor.problem(start, start + opening, "its " + word + " is missing");
    }
  }

  private Command group(int start) {
    CommandList body = lists.body();
    expect("}", start, 1);
    List<Redirection> redirections = commands.redirections();
    return new Command.Group(cursor.span(start, cursor.at), false, body, redirections);
  }

  private Command conditional(int start) {
    List<Command.Branch> branches = new ArrayList<>(2);
    boolean more = true;
    while (more) {
      CommandList condition = lists.body();
      expect("then", start, 2);
      CommandList body = lists.body();
      branches.add(new Command.Branch(condition, body, false));
      more = pass("elif");
    }
    if (pass("else")) {
      CommandList none = new CommandList(cursor.span(cursor.at, cursor.at), List.of());
      branches.add(new Command.Branch(none, lists.body(), true));
    }
    expect("fi", start, 2);
    List<Redirection> redirections = commands.redirections();
    return new Command.If(cursor.span(start, cursor.at), List.copyOf(branches), redirections);
  }

  private Command loop(int start, boolean until) {
    CommandList condition = lists.body();
    expect("do", start, 5);
    CommandList body = lists.body();
    expect("done", start, 5);
    List<Redirection> redirections = commands.redirections();
    return new Command.Loop(cursor.span(start, cursor.at), until, condition, body, redirections);
  }

  private Command forLoop(int start) {
    cursor.skipBlanks();
    String variable = "";
    List<Word> values = new ArrayList<>();
    if (cursor.looksAt("((")) {
      PartList parts = new PartList(cursor);
      int expressionStart = cursor.at;
      words.expansions().arithmetic(parts, 2, "))", false);
      values.add(new Word(cursor.span(expressionStart, cursor.at), parts.build()));
    } else {
      variable = words.word(WordReader.Mode.PLAIN).bare();
      int behindName = cursor.at;
      lists.skipLines();
      if (commands.reservedWord().equals("in")) {
        cursor.at += 2;
        wordsUpToLineEnd(values);
      } else {
        cursor.at = behindName;
      }
    }
    cursor.skipBlanks();
    if (cursor.peek() == ';') {
      cursor.at++;
    }
    lists.skipLines();
    CommandList body;
    if (pass("{")) {
      body = lists.body();
      expect("}", start, 3);
    } else {
      expect("do", start, 3);
      body = lists.body();
      expect("done", start, 3);
    }
    List<Redirection> redirections = commands.redirections();
    return new Command.For(
        cursor.span(start, cursor.at), variable, List.copyOf(values), body, redirections);
  }

  private void wordsUpToLineEnd(List<Word> values) {
    while (true) {
      cursor.skipBlanks();
      char c = cursor.peek();
      int before = cursor.at;
      if (cursor.atEnd() || c == '#') {
        return;
      }
      Word word = words.word(WordReader.Mode.PLAIN);
      if (cursor.at == before || !cursor.spend()) {
        return;
      }
      values.add(word);
    }
  }

  private Command choice(int start) {
    lists.skipLines();
    Word subject = words.word(WordReader.Mode.PLAIN);
    lists.skipLines();
    expect("in", start, 4);
    List<Command.Arm> arms = new ArrayList<>();
    while (true) {
      lists.skipLines();
      if (cursor.atEnd() || commands.reservedWord().equals("esac")) {
        break;
      }
      int before = cursor.at;
      List<Word> patterns = patterns();
      if (cursor.peek() == ')') {
        cursor.at++;
      } else {
        cursor.problem(before, cursor.at, "this pattern has no bracket");
      }
      CommandList body = lists.body();
      if (cursor.spend()) {
        arms.add(new Command.Arm(patterns, body));
      }
      boolean over = !armEnd();
      if (over || cursor.at == before) {
        break;
      }
    }
    expect("esac", start, 4);
    List<Redirection> redirections = commands.redirections();
    return new Command.Case(
        cursor.span(start, cursor.at), subject, List.copyOf(arms), redirections);
  }

  /** Passes {@code ;;}, {@code ;&} or {@code ;;&}; false if none stands here. */
  private boolean armEnd() {
    for (String end : new String[] {";;&", ";;", ";&"}) {
      if (cursor.looksAt(end)) {
        cursor.at += end.length();
        return true;
      }
    }
    return false;
  }

  private List<Word> patterns() {
    List<Word> patterns = new ArrayList<>(1);
    if (cursor.peek() == '(') {
      cursor.at++;
    }
    while (true) {
      lists.skipLines();
      int before = cursor.at;
      Word word = words.word(WordReader.Mode.PLAIN);
      if (cursor.at > before && cursor.spend()) {
        patterns.add(word);
      }
      lists.skipLines();
      if (cursor.peek() != '|') {
        return List.copyOf(patterns);
      }
      cursor.at++;
    }
  }

  private Command test(int start) {
    List<Word> operands = new ArrayList<>();
    WordReader.Mode mode = WordReader.Mode.PLAIN;
    while (true) {
      lists.skipLines();
      if (cursor.atEnd() || commands.reservedWord().equals("]]")) {
        break;
      }
      int before = cursor.at;
      Word word = words.word(mode);
      if (cursor.at == before) {
        char c = cursor.peek();
        if (c == ';') {
          break;
        }
        cursor.at += cursor.peek(1) == c && (c == '&' || c == '|') ? 2 : 1;
        PartList operator = new PartList(cursor);
        operator.literal(before, cursor.at, false);
        word = new Word(cursor.span(before, cursor.at), operator.build());
      }
      mode = word.bare().equals("=~") ? WordReader.Mode.REGEX : WordReader.Mode.PLAIN;
      if (!cursor.spend()) {
        break;
      }
      operands.add(word);
    }
    expect("]]", start, 2);
    List<Redirection> redirections = commands.redirections();
    return new Command.Conditional(
        cursor.span(start, cursor.at), List.copyOf(operands), redirections);
  }

  /** Reads a function of the form {@code name() command}, if brackets follow the name. */
  Optional<Command> function(int start, Word name) {
    int opening = cursor.at;
    cursor.at++;
    cursor.skipBlanks();
    if (cursor.peek() != ')') {
      cursor.at = opening;
      return Optional.empty();
    }
    cursor.at++;
    return Optional.of(functionBody(start, name));
  }

  private Command function(int start) {
    cursor.skipBlanks();
    Word name = words.word(WordReader.Mode.PLAIN);
    cursor.skipBlanks();
    if (cursor.peek() == '(') {
      cursor.at++;
      cursor.skipBlanks();
      close(start, 8, ")", "the brackets of this function are not closed");
    }
    return functionBody(start, name);
  }

  private Command functionBody(int start, Word name) {
    lists.skipLines();
    Command body = nested(start);
    return new Command.Function(cursor.span(start, cursor.at), name.constant(), body, List.of());
  }

  private Command nested(int start) {
    Command body = new Command.Simple(cursor.span(start, start), List.of(), List.of(), List.of());
    if (cursor.enter()) {
      body = commands.command();
    }
    cursor.leave();
    return body;
  }

  private Command coprocess(int start) {
    cursor.skipBlanks();
    int behindName = cursor.nameEnd(cursor.at);
    int before = cursor.at;
    if (behindName > before && commands.reservedWord().isEmpty()) {
      cursor.at = behindName;
    } else if (behindName > before) {
      cursor.at = behindName;
    }
    cursor.skipBlanks();
    boolean named = behindName > before && opensCompound();
    if (!named) {
      cursor.at = before;
    }
    Command body = nested(start);
    return new Command.Coprocess(cursor.span(start, cursor.at), body, List.of());
  }

  private boolean opensCompound() {
    return switch (commands.reservedWord()) {
      case "{", "if", "while", "until", "for", "select", "case", "[[" -> true;
      default -> cursor.peek() == '(';
    };
  }
}
