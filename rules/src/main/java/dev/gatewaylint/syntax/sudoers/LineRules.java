package dev.gatewaylint.syntax.sudoers;

/**
 * The rules of toke.l for the states that share most of them, tried in its order: a later rule wins
 * only if it matches more.
 */
final class LineRules {
  /** A rule, or {@link #OTHER} for those that hold in every state. */
  enum Rule {
    SEPARATOR,
    TO_PARAMETER,
    DIGEST,
    NOT_A_DIGEST,
    INCLUDE,
    INCLUDE_FOLDER,
    HASH_INCLUDE,
    HASH_INCLUDE_FOLDER,
    DEFAULTS,
    ALIAS_KEYWORD,
    TAG,
    EMPTY_GROUP,
    NETGROUP,
    GROUP,
    ADDRESS_V4,
    ADDRESS_V6,
    ALL,
    OPTION,
    ALIAS,
    BOUND_COMMAND,
    DIGEST_NAME,
    COMMAND,
    EXPECTED_PATH,
    QUOTE,
    WORD,
    OPEN,
    CLOSE,
    COMMA,
    EQUALS,
    COLON,
    COMMENT,
    OTHER
  }

  private static final String[] ALIAS_KEYWORDS = {
    "Host_Alias", "Cmnd_Alias", "Cmd_Alias", "User_Alias", "Runas_Alias"
  };

  private final Input in;
  private final Patterns patterns;
  private final Addresses addresses;

  private int start;
  private int end;
  private Rule found = Rule.OTHER;

  LineRules(Input in, Patterns patterns) {
    this.in = in;
    this.patterns = patterns;
    this.addresses = new Addresses(in);
  }

  /** The rule that the last search found. */
  Rule found() {
    return found;
  }

  /**
   * Finds the rule for what stands at an offset; returns where its match ends, the offset itself
   * for {@link Rule#OTHER}.
   */
  int find(int from, State state, boolean startsLine, int digestBytes) {
    start = from;
    end = from;
    found = Rule.OTHER;
    int c = in.at(from);
    if (state == State.GOTDEFS) {
      inBinding(c);
    } else if (state == State.WANTDIGEST) {
      digest(digestBytes);
    } else if (state == State.INITIAL) {
      atLineStart(c, startsLine);
    }
    if (state == State.INITIAL || state == State.GOTDEFS) {
      emptyGroup(c);
    }
    if (c == '+' || c == '%') {
      group(c);
    }
    if (Patterns.isHex(c) || c == ':') {
      offer(Rule.ADDRESS_V4, addresses.v4(from));
      offer(Rule.ADDRESS_V6, addresses.v6(from));
    }
    if (Patterns.isUpper(c)) {
      capitals(state);
    }
    command(c, state);
    if (state == State.INITIAL || state == State.GOTDEFS) {
      offer(Rule.QUOTE, c == '"' ? from + 1 : from);
      offer(Rule.WORD, patterns.idOrWord(from));
    }
    punctuation(c);
    other();
    if (state == State.INITIAL) {
      offer(Rule.COMMENT, patterns.comment(from));
    }
    return end;
  }

  private void offer(Rule rule, int to) {
    if (to > end) {
      end = to;
      found = rule;
    }
  }

  private void inBinding(int c) {
    if (c == ',' || Patterns.isBlank(c)) {
      int comma = patterns.blanks(start);
      offer(Rule.SEPARATOR, in.at(comma) == ',' ? patterns.blanks(comma + 1) : start);
      offer(Rule.TO_PARAMETER, comma);
    }
  }

  private void digest(int bytes) {
    int hex = start;
    while (Patterns.isHex(in.at(hex))) {
      hex++;
    }
    offer(hex - start == bytes * 2 ? Rule.DIGEST : Rule.NOT_A_DIGEST, hex);
    int base64 = start;
    while (isBase64(in.at(base64))) {
      base64++;
    }
    boolean isPadded = base64 > start && in.at(base64 - 1) == '=';
    int length = isPadded ? 4 * ((bytes + 2) / 3) : (4 * bytes + 2) / 3;
    offer(base64 - start == length ? Rule.DIGEST : Rule.NOT_A_DIGEST, base64);
  }

  private static boolean isBase64(int c) {
    return Patterns.isDigit(c)
        || Patterns.isUpper(c)
        || (c >= 'a' && c <= 'z')
        || c == '+'
        || c == '/'
        || c == '=';
  }

  private void atLineStart(int c, boolean startsLine) {
    if (c == '@') {
      offer(Rule.INCLUDE, literal("@include"));
      offer(Rule.INCLUDE_FOLDER, literal("@includedir"));
    }
    if (!startsLine) {
      return;
    }
    if (c == '#') {
      hashInclude(Rule.HASH_INCLUDE, literal("#include"));
      hashInclude(Rule.HASH_INCLUDE_FOLDER, literal("#includedir"));
    }
    int word = patterns.blanks(start);
    if (in.startsWith("Defaults", word)) {
      offer(Rule.DEFAULTS, defaults(word + "Defaults".length()));
    }
    for (String keyword : ALIAS_KEYWORDS) {
      if (in.startsWith(keyword, word)) {
        offer(Rule.ALIAS_KEYWORD, word + keyword.length());
      }
    }
  }

  private int literal(String word) {
    return in.startsWith(word, start) ? start + word.length() : start;
  }

  private void hashInclude(Rule rule, int to) {
    if (to > start && Patterns.isBlank(in.at(to))) {
      offer(rule, patterns.restOfLine(to));
    }
  }

  /** Where {@code Defaults} ends, whom it is for included if that follows at once. */
  private int defaults(int to) {
    int c = in.at(to);
    if (c != ':' && c != '@' && c != '>' && c != '!') {
      return to;
    }
    int at = patterns.blanks(to + 1);
    while (in.at(at) == '!') {
      at++;
    }
    if (in.at(at) == '"') {
      at++;
    }
    int word = patterns.idOrWord(at);
    return word > at ? word : to;
  }

  private void emptyGroup(int c) {
    if (c == '+') {
      offer(Rule.EMPTY_GROUP, start + 1);
    } else if (c == '%') {
      offer(Rule.EMPTY_GROUP, in.at(start + 1) == ':' ? start + 2 : start + 1);
    }
  }

  private void group(int c) {
    if (c == '+') {
      int word = patterns.word(start + 1);
      offer(Rule.NETGROUP, word > start + 1 ? word : start);
    } else {
      int name = in.at(start + 1) == ':' ? start + 2 : start + 1;
      int word = patterns.idOrWord(name);
      offer(Rule.GROUP, word > name ? word : start);
    }
  }

  private void capitals(State state) {
    int word = patterns.alias(start);
    String name = in.text(start, word);
    if (Words.isTag(name)) {
      int colon = patterns.blanks(word);
      offer(Rule.TAG, in.at(colon) == ':' ? colon + 1 : start);
    }
    if (name.equals("ALL")) {
      offer(Rule.ALL, word);
    }
    if (state == State.INITIAL && Words.isOption(name)) {
      offer(Rule.OPTION, word);
    }
    offer(Rule.ALIAS, word);
  }

  private void command(int c, State state) {
    if (state == State.GOTDEFS) {
      offer(Rule.BOUND_COMMAND, patterns.path(start));
      offer(Rule.BOUND_COMMAND, patterns.regex(start));
      offer(Rule.BOUND_COMMAND, literal("sudoedit"));
    }
    if (c == 's') {
      offer(Rule.DIGEST_NAME, literal("sha224"));
      offer(Rule.DIGEST_NAME, literal("sha256"));
      offer(Rule.DIGEST_NAME, literal("sha384"));
      offer(Rule.DIGEST_NAME, literal("sha512"));
      offer(Rule.COMMAND, literal("sudoedit"));
    }
    if (state == State.EXPECTPATH) {
      offer(Rule.EXPECTED_PATH, patterns.path(start));
      offer(Rule.EXPECTED_PATH, patterns.word(start));
    }
    offer(Rule.COMMAND, patterns.path(start));
    offer(Rule.COMMAND, patterns.regex(start));
  }

  private void punctuation(int c) {
    switch (c) {
      case '(' -> offer(Rule.OPEN, start + 1);
      case ')' -> offer(Rule.CLOSE, start + 1);
      case ',' -> offer(Rule.COMMA, start + 1);
      case '=' -> offer(Rule.EQUALS, start + 1);
      case ':' -> offer(Rule.COLON, start + 1);
      default -> {}
    }
  }

  /** The rules of all states, which the lexer itself reads. */
  private void other() {
    offer(Rule.OTHER, patterns.lineEnd(start));
    offer(Rule.OTHER, patterns.continuation(start));
    offer(Rule.OTHER, patterns.blanks(start));
    offer(Rule.OTHER, patterns.marks(start));
  }
}
