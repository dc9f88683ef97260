package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/**
 * sudo's scanner (plugins/sudoers/toke.l of 1.9.13p3 as Debian 12 builds it, with SELinux, without
 * AppArmor and Solaris privileges): the longest match in the present state wins, of two equally
 * long ones the one that toke.l names first.
 */
final class Lexer {
  private static final Token NONE = Token.of(TokenKind.NOTHING, Span.at(0), "");

  private final Input in;
  private final Patterns patterns;
  private final LineRules rules;
  private final QuotedText quoted;
  private final CommandReader command;

  private State state = State.INITIAL;
  private State afterString = State.INITIAL;
  private int at;
  private boolean startsLine = true;
  private boolean isContinued;
  private boolean sawBlank;
  private int digestBytes;

  Lexer(Input in) {
    this.in = in;
    this.patterns = new Patterns(in);
    this.rules = new LineRules(in, patterns);
    this.quoted = new QuotedText(in);
    this.command = new CommandReader(in);
  }

  /** The next token; {@link TokenKind#END} once the text is used up, then for ever. */
  Token next() {
    while (in.at(at) != Input.END) {
      Token token = step();
      if (token.kind() != TokenKind.NOTHING) {
        return token;
      }
    }
    return Token.of(TokenKind.END, in.span(at, at), "");
  }

  /** Where the scanner stands. */
  int position() {
    return Math.min(at, in.length());
  }

  /** Reads one match; {@link #NONE} if it makes no token of its own. */
  private Token step() {
    return switch (state) {
      case INSTR -> inString();
      case GOTCMND -> inArguments();
      case GOTREGEX -> inRegex();
      case GOTINC -> inInclude();
      case STARTDEFS -> atParameter();
      case INDEFS -> inValue();
      default -> inLine();
    };
  }

  private Token inLine() {
    int end = rules.find(at, state, startsLine, digestBytes);
    return switch (rules.found()) {
      case SEPARATOR, COMMA -> simple(TokenKind.COMMA, end);
      case TO_PARAMETER -> then(State.STARTDEFS, skipBlanks(end));
      case DIGEST -> then(State.INITIAL, filled(TokenKind.DIGEST, end));
      // What could be a digest of another length is passed over without a word.
      case NOT_A_DIGEST -> then(State.INITIAL, skip(end));
      case INCLUDE -> lineStart(TokenKind.INCLUDE, end, end, State.GOTINC);
      case INCLUDE_FOLDER -> lineStart(TokenKind.INCLUDE_FOLDER, end, end, State.GOTINC);
      case HASH_INCLUDE ->
          lineStart(TokenKind.INCLUDE, end, at + "#include".length(), State.GOTINC);
      case HASH_INCLUDE_FOLDER ->
          lineStart(TokenKind.INCLUDE_FOLDER, end, at + "#includedir".length(), State.GOTINC);
      case DEFAULTS -> defaults(end);
      case ALIAS_KEYWORD -> lineStart(Words.alias(in.at(patterns.blanks(at))), end, end, state);
      case TAG -> tag(end);
      case EMPTY_GROUP -> error(end, QuotedText.emptyGroup(in.at(at)));
      case NETGROUP -> filled(TokenKind.NETGROUP, end);
      case GROUP -> filled(TokenKind.GROUP, end);
      case ADDRESS_V6 ->
          Addresses.isValidV6(in.text(at, end))
              ? filled(TokenKind.ADDRESS, end)
              : error(end, "an IPv6 address with more than one ::");
      case ADDRESS_V4 -> filled(TokenKind.ADDRESS, end);
      case ALL -> simple(TokenKind.ALL, end);
      case OPTION -> option(end);
      case ALIAS -> filled(TokenKind.ALIAS, end);
      case BOUND_COMMAND -> commandAlone(end);
      case DIGEST_NAME -> digestName(end);
      case COMMAND -> command(end);
      case EXPECTED_PATH -> then(State.INITIAL, filled(TokenKind.WORD, end));
      case QUOTE -> openString(state);
      case WORD -> filled(TokenKind.WORD, end);
      case OPEN -> simple(TokenKind.OPEN, end);
      case CLOSE -> simple(TokenKind.CLOSE, end);
      case EQUALS -> simple(TokenKind.EQUALS, end);
      case COLON -> simple(TokenKind.COLON, end);
      case COMMENT -> comment(end);
      case OTHER -> anywhere();
    };
  }

  private Token digestName(int end) {
    digestBytes = Integer.parseInt(in.text(at + "sha".length(), end)) / 8;
    state = State.WANTDIGEST;
    return simple(TokenKind.DIGEST_NAME, end);
  }

  /** Behind CWD and CHROOT a path may stand. */
  private Token option(int end) {
    if (in.at(at) == 'C') {
      state = State.EXPECTPATH;
    }
    return simple(TokenKind.OPTION, end);
  }

  /** The rules of all states: {@code !}, line ends, blanks, continuations, anything else. */
  private Token anywhere() {
    int c = in.at(at);
    int end;
    if (c == '!') {
      end = patterns.marks(at);
      boolean odd = ((end - at) & 1) == 1;
      return odd ? simple(TokenKind.NOT, end) : skip(end);
    }
    end = patterns.lineEnd(at);
    if (end >= 0) {
      return newline(end);
    }
    end = patterns.blanks(at);
    if (end > at) {
      return skipBlanks(end);
    }
    end = patterns.continuation(at);
    if (end > at) {
      sawBlank = true;
      isContinued = true;
      return skip(end);
    }
    return simple(TokenKind.NO_MATCH, at + 1);
  }

  private Token newline(int end) {
    state = State.INITIAL;
    isContinued = false;
    return simple(TokenKind.NEWLINE, end);
  }

  /** A lone {@code #} before a number ends an unfinished last line, anywhere else it is wrong. */
  private Token comment(int end) {
    if (end > at + 1) {
      return newline(end);
    }
    if (in.isInOpenLine(at)) {
      return simple(TokenKind.NEWLINE, end);
    }
    return error(end, "a # that starts neither a comment nor a number");
  }

  private Token atParameter() {
    int end = patterns.parameter(at);
    if (end > at) {
      state = State.INDEFS;
      return simple(TokenKind.PARAMETER, end);
    }
    return in.at(at) == '#' ? comment(patterns.comment(at)) : anywhere();
  }

  private Token inValue() {
    int c = in.at(at);
    if (c == ',') {
      state = State.STARTDEFS;
      return simple(TokenKind.COMMA, at + 1);
    }
    if (c == '=') {
      return simple(TokenKind.EQUALS, at + 1);
    }
    if ((c == '+' || c == '-') && in.at(at + 1) == '=') {
      return simple(c == '+' ? TokenKind.PLUS : TokenKind.MINUS, at + 2);
    }
    if (c == '"') {
      return openString(State.INDEFS);
    }
    int end = patterns.value(at);
    if (end > at && patterns.continuation(at) <= end) {
      return filled(TokenKind.WORD, end);
    }
    return c == '#' ? comment(patterns.comment(at)) : anywhere();
  }

  private Token inInclude() {
    if (in.at(at) == '"') {
      return openString(State.INITIAL);
    }
    int end = patterns.includePath(at);
    if (end > at && patterns.continuation(at) <= end) {
      state = State.INITIAL;
      return filled(TokenKind.WORD, end);
    }
    return anywhere();
  }

  private Token openString(State after) {
    quoted.open(at);
    afterString = after;
    state = State.INSTR;
    return skip(at + 1);
  }

  private Token inString() {
    int c = in.at(at);
    if (c == '"') {
      advance(at + 1);
      state = afterString;
      return quoted.close(at, state == State.INITIAL || state == State.GOTDEFS);
    }
    int end = patterns.continuation(at);
    if (end > at) {
      isContinued = true;
      return skip(patterns.blanks(end));
    }
    if (patterns.lineEnd(at) >= 0) {
      state = State.INITIAL;
      return quoted.broken(at);
    }
    if (c == '\r') {
      return simple(TokenKind.NO_MATCH, at + 1);
    }
    return skip(quoted.add(at));
  }

  private Token command(int end) {
    boolean isFolder = in.at(end - 1) == '/' && in.at(at) == '/';
    if (isFolder) {
      return commandAlone(end);
    }
    command.start(at, end);
    state = State.GOTCMND;
    return skip(end);
  }

  private Token commandAlone(int end) {
    command.start(at, end);
    advance(end);
    return command.token();
  }

  private Token inArguments() {
    int c = in.at(at);
    if (c == '\\') {
      return escapedInArguments();
    }
    if (Patterns.isBlank(c) || (c == '\r' && in.at(at + 1) == '\n')) {
      return anywhere();
    }
    int end = patterns.argument(at);
    if (end == at || (c == '=' && end == at + 1)) {
      state = State.INITIAL;
      startsLine = false;
      return command.token();
    }
    if (c == '^' && !command.hasArguments()) {
      command.startRegex();
      state = State.GOTREGEX;
      startsLine = false;
      return NONE;
    }
    return argument(at, end);
  }

  private Token escapedInArguments() {
    int next = in.at(at + 1);
    if (patterns.continuation(at) > at) {
      return anywhere();
    }
    if (CommandReader.isGlob(next)) {
      return argument(at, at + 2);
    }
    return next == '\\' || Patterns.isSpecial(next) ? argument(at + 1, at + 2) : anywhere();
  }

  private Token argument(int from, int end) {
    command.add(from, end, sawBlank);
    sawBlank = false;
    return skip(end);
  }

  private Token inRegex() {
    int c = in.at(at);
    if (c == '\\') {
      int next = in.at(at + 1);
      boolean isPair = next != '\r' && next != '\n' && patterns.continuation(at) == at;
      return isPair ? inRegex(at, at + 2) : anywhere();
    }
    if (c == '$') {
      inRegex(at, at + 1);
      state = State.INITIAL;
      isContinued = false;
      return command.token();
    }
    int end = patterns.regexText(at);
    if (end > at) {
      int from = isContinued ? Math.min(patterns.blanks(at), end) : at;
      isContinued = false;
      return inRegex(from, end);
    }
    if (c == '\r' && in.at(at + 1) == '\n') {
      return anywhere();
    }
    state = State.INITIAL;
    startsLine = false;
    return Token.of(
        TokenKind.ERROR, command.span(at), "a regular expression that starts with ^ has no $");
  }

  private Token inRegex(int from, int end) {
    command.add(from, end, false);
    return skip(end);
  }

  private Token defaults(int end) {
    int word = patterns.blanks(at) + "Defaults".length();
    TokenKind kind = TokenKind.DEFAULTS;
    int next = end;
    if (end > word) {
      kind = Words.defaults(in.at(word));
      next = patterns.blanks(word + 1);
    }
    return lineStart(kind, end, next, State.GOTDEFS);
  }

  /**
   * What only the start of a logical line may hold.
   *
   * @param matched where the match ends
   * @param end where the token ends; the rest of the match is read again
   */
  private Token lineStart(TokenKind kind, int matched, int end, State after) {
    if (isContinued) {
      return error(matched, "a keyword on a line that continues the one before");
    }
    state = after;
    return simple(kind, end);
  }

  private Token tag(int end) {
    int from = at;
    int word = patterns.alias(from);
    advance(end);
    return Token.of(TokenKind.TAG, in.span(from, end), in.text(from, word));
  }

  private Token simple(TokenKind kind, int end) {
    int from = at;
    advance(end);
    return Token.of(kind, in.span(from, end), in.text(from, end));
  }

  private Token filled(TokenKind kind, int end) {
    int from = at;
    advance(end);
    return Token.of(kind, in.span(from, end), Escapes.undo(in.text(from, end)));
  }

  private Token error(int end, String message) {
    int from = at;
    advance(end);
    return Token.of(TokenKind.ERROR, in.span(from, end), message);
  }

  private Token skipBlanks(int end) {
    sawBlank = true;
    return skip(end);
  }

  private Token skip(int end) {
    advance(end);
    return NONE;
  }

  private Token then(State next, Token token) {
    state = next;
    return token;
  }

  private void advance(int end) {
    at = end;
    startsLine = in.isLineStart(end);
  }
}
