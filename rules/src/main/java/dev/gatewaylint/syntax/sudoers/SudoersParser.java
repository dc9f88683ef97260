package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads sudoers files as the sudo of Debian 12 does (plugins/sudoers/toke.l and gram.y of 1.9.13p3,
 * built with SELinux, without AppArmor): a line with an error is dropped and the others stay in
 * force. What sudo keeps of a broken line, such as the aliases in front of the error, the tree
 * keeps too. A file has no problem if and only if {@code visudo -c -f} accepts it, unless it
 * defines an alias twice ({@link AliasTable}) or includes a file that cannot be read.
 *
 * <p>Some problems cost nothing: visudo refuses a path that ends in {@code /sudoedit}, sudo does
 * not. Each message says what sudo does.
 */
public final class SudoersParser {
  private final SourceFile source;
  private final TokenReader tokens;
  private final Lexer lexer;
  private final MemberReader members;
  private final CommandSpecReader commands;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private int start;

  private SudoersParser(SourceFile source) {
    this.source = source;
    this.lexer = new Lexer(new Input(source.text()));
    this.tokens = new TokenReader(lexer);
    this.members = new MemberReader(tokens);
    this.commands = new CommandSpecReader(tokens, members);
  }

  /** Reads a file; what it includes is not read. */
  public static SudoersFile parse(SourceFile source) {
    SudoersParser parser = new SudoersParser(source);
    parser.run();
    return new SudoersFile(source, parser.entries, parser.problems);
  }

  private void run() {
    while (!tokens.isAt(TokenKind.END)) {
      try {
        entry();
      } catch (SyntaxError error) {
        drop(error);
      }
      start = lexer.position();
    }
    if (start < source.text().length()) {
      entries.add(new Entry.Blank(new Span(start, source.text().length())));
    }
    problems.sort(Comparator.comparingInt(problem -> problem.place().span().start()));
  }

  private void entry() throws SyntaxError {
    switch (tokens.peek().kind()) {
      case NEWLINE -> blank();
      case INCLUDE, INCLUDE_FOLDER -> include();
      case USER_ALIAS -> aliases(AliasKind.USER);
      case HOST_ALIAS -> aliases(AliasKind.HOST);
      case RUNAS_ALIAS -> aliases(AliasKind.RUNAS);
      case COMMAND_ALIAS -> aliases(AliasKind.COMMAND);
      case DEFAULTS -> defaults(DefaultsScope.EVERYBODY);
      case DEFAULTS_USER -> defaults(DefaultsScope.USER);
      case DEFAULTS_RUNAS -> defaults(DefaultsScope.RUNAS);
      case DEFAULTS_HOST -> defaults(DefaultsScope.HOST);
      case DEFAULTS_COMMAND -> defaults(DefaultsScope.COMMAND);
      default -> userSpec();
    }
  }

  private void blank() {
    tokens.take();
    entries.add(new Entry.Blank(line()));
  }

  /** From the start of the entry to where the lexer stands, which is behind its line end. */
  private Span line() {
    return new Span(start, lexer.position());
  }

  private void endLine() throws SyntaxError {
    tokens.expect(TokenKind.NEWLINE, "the end of the line");
  }

  private void include() throws SyntaxError {
    boolean isFolder = tokens.take().kind() == TokenKind.INCLUDE_FOLDER;
    Token path = tokens.expect(TokenKind.WORD, "the path of a file or folder");
    Token next = tokens.peek();
    if (!tokens.accept(TokenKind.NEWLINE)) {
      SyntaxError error = tokens.unexpected("the end of the line");
      if (!tokens.skipLine()) {
        throw error;
      }
      report(next.span(), error.reason() + ": sudo ignores the rest of the line after the path");
    }
    entries.add(new Entry.Include(line(), isFolder, withoutQuotes(path.value())));
  }

  /** Quotes that backslashes brought into the path are taken off all the same (expand_include). */
  private static Located<String> withoutQuotes(Located<String> path) {
    String value = path.value();
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? new Located<>(path.span(), value.substring(1, value.length() - 1)) : path;
  }

  private void aliases(AliasKind kind) throws SyntaxError {
    tokens.take();
    List<AliasDefinition> definitions = new ArrayList<>(1);
    try {
      do {
        definitions.add(alias(kind));
      } while (tokens.accept(TokenKind.COLON));
      endLine();
    } catch (SyntaxError error) {
      if (definitions.isEmpty()) {
        throw error;
      }
      report(error, ": sudo drops the rest of this line and keeps the aliases before it");
    }
    for (AliasDefinition definition : definitions) {
      check(definition.commands(), true);
    }
    entries.add(new Entry.Aliases(line(), kind, definitions));
  }

  private AliasDefinition alias(AliasKind kind) throws SyntaxError {
    Token name = tokens.peek();
    if (name.kind() == TokenKind.ALL || name.kind() == TokenKind.OPTION) {
      tokens.take();
      throw new SyntaxError(name.span(), name.text() + " is a reserved word, not an alias name");
    }
    tokens.expect(TokenKind.ALIAS, "the name of an alias, in capitals,");
    tokens.expect(TokenKind.EQUALS, "=");
    boolean isCommand = kind == AliasKind.COMMAND;
    List<Member> listed = isCommand ? List.of() : members.list(membersOf(kind));
    List<Command> listedCommands = isCommand ? commands.commands() : List.of();
    Span span = new Span(name.span().start(), tokens.lastEnd());
    return new AliasDefinition(span, name.value(), listed, listedCommands);
  }

  private static MemberReader.Of membersOf(AliasKind kind) {
    return kind == AliasKind.HOST ? MemberReader.Of.HOSTS : MemberReader.Of.USERS;
  }

  private void defaults(DefaultsScope scope) throws SyntaxError {
    tokens.take();
    Bindings bindings = bindings(scope);
    List<DefaultsSetting> settings = new ArrayList<>(1);
    do {
      settings.add(setting());
    } while (tokens.accept(TokenKind.COMMA));
    endLine();
    check(bindings.commands(), false);
    for (DefaultsSetting setting : settings) {
      String fault = DefaultsValues.fault(setting);
      if (!fault.isEmpty()) {
        report(setting.span(), fault + ": sudo ignores this setting");
      }
    }
    entries.add(new Entry.Defaults(line(), scope, bindings, settings));
  }

  private Bindings bindings(DefaultsScope scope) throws SyntaxError {
    return switch (scope) {
      case EVERYBODY -> new Bindings(List.of(), List.of());
      case COMMAND -> new Bindings(List.of(), commands.commands());
      case HOST -> new Bindings(members.list(MemberReader.Of.HOSTS), List.of());
      case USER, RUNAS -> new Bindings(members.list(MemberReader.Of.USERS), List.of());
    };
  }

  private DefaultsSetting setting() throws SyntaxError {
    int from = tokens.peek().span().start();
    boolean negated = tokens.accept(TokenKind.NOT);
    Token name = tokens.expect(TokenKind.PARAMETER, "a parameter of Defaults");
    DefaultsSetting.Operator operator = operator(negated);
    Optional<Located<String>> value = Optional.empty();
    if (operator != DefaultsSetting.Operator.ON && operator != DefaultsSetting.Operator.OFF) {
      tokens.take();
      value = Optional.of(tokens.expect(TokenKind.WORD, "the value of " + name.text()).value());
    }
    Span span = new Span(from, tokens.lastEnd());
    return new DefaultsSetting(span, name.value(), operator, value);
  }

  private DefaultsSetting.Operator operator(boolean negated) {
    if (negated) {
      return DefaultsSetting.Operator.OFF;
    }
    return switch (tokens.peek().kind()) {
      case EQUALS -> DefaultsSetting.Operator.SET;
      case PLUS -> DefaultsSetting.Operator.ADD;
      case MINUS -> DefaultsSetting.Operator.REMOVE;
      default -> DefaultsSetting.Operator.ON;
    };
  }

  private void userSpec() throws SyntaxError {
    List<Member> users = members.list(MemberReader.Of.USERS);
    List<Privilege> privileges = new ArrayList<>(1);
    privileges.add(privilege());
    while (tokens.accept(TokenKind.COLON)) {
      try {
        privileges.add(privilege());
      } catch (SyntaxError error) {
        if (!tokens.isAt(TokenKind.COLON) && !tokens.isAt(TokenKind.NEWLINE)) {
          throw error;
        }
        report(
            error.span(),
            error.reason() + ": sudo drops this part of the line and keeps the parts before it");
      }
    }
    endLine();
    for (Privilege privilege : privileges) {
      for (CommandSpec spec : privilege.commands()) {
        check(spec.command(), true);
      }
    }
    entries.add(new Entry.UserSpec(line(), users, privileges));
  }

  private Privilege privilege() throws SyntaxError {
    int from = tokens.peek().span().start();
    List<Member> hosts = members.list(MemberReader.Of.HOSTS);
    tokens.expect(TokenKind.EQUALS, "=");
    List<CommandSpec> specs = commands.specs();
    return new Privilege(new Span(from, tokens.lastEnd()), hosts, specs);
  }

  /** Drops the line of an error: sudo reads on behind its end. */
  private void drop(SyntaxError error) {
    report(error, ": sudo drops this line and keeps the rest");
    entries.add(new Entry.Broken(line()));
  }

  /** Skips the rest of the line, as sudo does, and reports what that costs. */
  private void report(SyntaxError error, String cost) {
    boolean goesOn = tokens.skipLine();
    String lost = ": the file ends inside this line, and sudo refuses the whole policy";
    report(error.span(), error.reason() + (goesOn ? cost : lost));
  }

  private void check(List<Command> listed, boolean withRegex) {
    for (Command command : listed) {
      check(command, withRegex);
    }
  }

  /** Reports what visudo refuses and sudo does not. */
  private void check(Command command, boolean withRegex) {
    Span path = command.path().span();
    if (command.kind() == Command.Kind.SUDOEDIT && path.length() > "sudoedit".length()) {
      report(path, "sudoedit with a path: visudo refuses it, sudo takes it for sudoedit");
    } else if (withRegex && command.kind() == Command.Kind.REGEX) {
      String fault = ExtendedRegex.fault(command.path().value());
      if (!fault.isEmpty()) {
        report(
            path,
            "the regular expression has "
                + fault
                + ": visudo refuses the line, and for sudo it matches no command");
      }
    }
  }

  private void report(Span span, String message) {
    problems.add(new Problem(source.place(span), message, false));
  }
}
