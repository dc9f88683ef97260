package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands and what stands before them. */
final class CommandSpecReader {
  private final TokenReader tokens;
  private final MemberReader members;

  CommandSpecReader(TokenReader tokens, MemberReader members) {
    this.tokens = tokens;
    this.members = members;
  }

  /** {@code spec, spec}: the right side of a user specification. */
  List<CommandSpec> specs() throws SyntaxError {
    List<CommandSpec> specs = new ArrayList<>(2);
    do {
      specs.add(spec());
    } while (tokens.accept(TokenKind.COMMA));
    return specs;
  }

  /** {@code command, command}: an alias or what a Defaults line is for. */
  List<Command> commands() throws SyntaxError {
    List<Command> commands = new ArrayList<>(2);
    do {
      commands.add(command());
    } while (tokens.accept(TokenKind.COMMA));
    return commands;
  }

  private CommandSpec spec() throws SyntaxError {
    int from = tokens.peek().span().start();
    Optional<Runas> runas =
        tokens.isAt(TokenKind.OPEN) ? Optional.of(runas()) : Optional.<Runas>empty();
    List<SpecOption> options = new ArrayList<>(0);
    while (tokens.isAt(TokenKind.OPTION)) {
      options.add(option());
    }
    List<Located<Tag>> tags = new ArrayList<>(1);
    while (tokens.isAt(TokenKind.TAG)) {
      Token tag = tokens.take();
      Words.tag(tag.text()).ifPresent(known -> tags.add(new Located<>(tag.span(), known)));
    }
    Command command = command();
    if (command.kind() == Command.Kind.ALIAS && tokens.isAt(TokenKind.EQUALS)) {
      throw new SyntaxError(command.path().span(), notAnOption(command.path().value()));
    }
    return new CommandSpec(new Span(from, tokens.lastEnd()), runas, options, tags, command);
  }

  private static String notAnOption(String word) {
    return switch (word) {
      case "APPARMOR_PROFILE" -> word + "= needs a sudo that is built with AppArmor";
      case "PRIVS", "LIMITPRIVS" -> word + "= is for Solaris alone";
      default -> word + "= is no option that sudo knows";
    };
  }

  private Runas runas() throws SyntaxError {
    int from = tokens.take().span().start();
    List<Member> users = List.of();
    List<Member> groups = List.of();
    if (!tokens.isAt(TokenKind.CLOSE) && !tokens.isAt(TokenKind.COLON)) {
      users = members.list(MemberReader.Of.USERS);
    }
    if (tokens.accept(TokenKind.COLON) && !(users.isEmpty() && tokens.isAt(TokenKind.CLOSE))) {
      groups = members.list(MemberReader.Of.GROUPS);
    }
    tokens.expect(TokenKind.CLOSE, ")");
    return new Runas(new Span(from, tokens.lastEnd()), users, groups);
  }

  private SpecOption option() throws SyntaxError {
    Token name = tokens.take();
    tokens.expect(TokenKind.EQUALS, "=");
    Token value = tokens.expect(TokenKind.WORD, "the value of " + name.text());
    Span span = new Span(name.span().start(), value.span().end());
    SpecOption.Name known =
        Words.option(name.text())
            .orElseThrow(() -> new SyntaxError(name.span(), name.text() + " is no option"));
    String fault = OptionValues.fault(known, value.text());
    if (!fault.isEmpty()) {
      throw new SyntaxError(value.span(), fault);
    }
    return new SpecOption(span, known, value.value());
  }

  private Command command() throws SyntaxError {
    int from = tokens.peek().span().start();
    List<Digest> digests = digests();
    boolean negated = tokens.accept(TokenKind.NOT);
    Token token = tokens.peek();
    Command.Kind kind = kind(token);
    tokens.take();
    String wrong = wrong(token, kind, digests);
    if (!wrong.isEmpty()) {
      throw new SyntaxError(token.span(), wrong);
    }
    return new Command(
        new Span(from, token.span().end()),
        negated,
        digests,
        kind,
        token.value(),
        token.arguments());
  }

  private List<Digest> digests() throws SyntaxError {
    List<Digest> digests = new ArrayList<>(0);
    if (!tokens.isAt(TokenKind.DIGEST_NAME)) {
      return digests;
    }
    do {
      Token name = tokens.expect(TokenKind.DIGEST_NAME, "another digest");
      tokens.expect(TokenKind.COLON, ":");
      Token value = tokens.expect(TokenKind.DIGEST, "a digest of the length of " + name.text());
      Span span = new Span(name.span().start(), value.span().end());
      digests.add(new Digest(span, algorithm(name.text()), value.text()));
    } while (tokens.accept(TokenKind.COMMA));
    return digests;
  }

  private static Digest.Algorithm algorithm(String name) {
    return switch (name) {
      case "sha224" -> Digest.Algorithm.SHA224;
      case "sha256" -> Digest.Algorithm.SHA256;
      case "sha384" -> Digest.Algorithm.SHA384;
      default -> Digest.Algorithm.SHA512;
    };
  }

  private Command.Kind kind(Token token) throws SyntaxError {
    return switch (token.kind()) {
      case ALL -> Command.Kind.ALL;
      case ALIAS -> Command.Kind.ALIAS;
      case WORD -> Command.Kind.LIST;
      case COMMAND -> kind(token.text());
      case OPTION ->
          throw new SyntaxError(token.span(), token.text() + "= must stand before all tags");
      case TAG -> throw new SyntaxError(token.span(), token.text() + ": cannot stand here");
      default -> throw tokens.unexpected("a command");
    };
  }

  private static Command.Kind kind(String path) {
    if (path.equals("sudoedit")) {
      return Command.Kind.SUDOEDIT;
    }
    if (path.startsWith("^")) {
      return Command.Kind.REGEX;
    }
    return path.endsWith("/") ? Command.Kind.FOLDER : Command.Kind.PATH;
  }

  /** What is wrong with a command that the grammar takes; empty if nothing is. */
  private static String wrong(Token token, Command.Kind kind, List<Digest> digests) {
    if (kind == Command.Kind.LIST && !token.text().equals("list")) {
      return "a command needs its full path, ALL, sudoedit, list or the name of an alias";
    }
    if (token.kind() == TokenKind.COMMAND && OptionValues.isTooLong(token.text())) {
      return "a path of 4096 bytes or more";
    }
    boolean mayHaveDigest = token.kind() == TokenKind.COMMAND || kind == Command.Kind.ALL;
    boolean isList = kind == Command.Kind.LIST;
    return digests.isEmpty() || mayHaveDigest || isList ? "" : "a digest needs a path behind it";
  }
}
