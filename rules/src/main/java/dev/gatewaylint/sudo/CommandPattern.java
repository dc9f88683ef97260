package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import java.util.Optional;

/** A command of an entry and what it matches: sudo's match_command.c. */
final class CommandPattern {
  private final Command command;

  /** The path of the entry as bytes, and its last name. */
  private final String path;

  private final String base;
  private final boolean isGlob;
  private final String arguments;

  CommandPattern(Command command) {
    this.command = command;
    this.path = ByteText.of(command.path().value());
    this.base = PlainPath.base(path);
    this.isGlob = hasMeta(path);
    this.arguments = command.arguments().map(a -> ByteText.of(a.text())).orElse("");
  }

  private static boolean hasMeta(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '[' || c == ']' || c == '\\') {
        return true;
      }
    }
    return false;
  }

  /** The only last name of a call that can match; empty if any could. */
  Optional<String> onlyBase() {
    return switch (command.kind()) {
      case PATH -> hasMeta(base) ? Optional.empty() : Optional.of(base);
      case SUDOEDIT -> Optional.of("sudoedit");
      case LIST -> Optional.of("list");
      case ALL, FOLDER, REGEX, ALIAS -> Optional.empty();
    };
  }

  /**
   * Whether the call matches, as a test of {@link Match}.
   *
   * @param fastGlob whether Defaults fast_glob is on, as a test
   */
  int matches(CommandCall call, int fastGlob) {
    int test = program(call, fastGlob);
    if (test == Match.NO) {
      return test;
    }
    test = Match.and(test, arguments(call));
    // What the file holds is not known, so neither is its checksum.
    return test != Match.NO && !command.digests().isEmpty() ? Match.MAYBE : test;
  }

  /** Whether the path matches, whatever the arguments are. */
  int program(CommandCall call, int fastGlob) {
    return switch (command.kind()) {
      case ALL -> Match.YES;
      case ALIAS -> Match.NO;
      case SUDOEDIT -> Match.known(call.path.equals("sudoedit"));
      case LIST -> Match.known(call.path.equals("list"));
      case REGEX -> call.file().isEmpty() ? Match.NO : MatchingRegex.of(path).matches(call.path);
      case FOLDER -> isGlob ? glob(call, fastGlob) : Match.known(call.isIn(command.path().value()));
      case PATH -> isGlob ? glob(call, fastGlob) : plain(call);
    };
  }

  private int plain(CommandCall call) {
    return Match.known(call.base.equals(base) && call.isAt(command.path().value()));
  }

  private int glob(CommandCall call, int fastGlob) {
    int answer = 0;
    if ((fastGlob & Match.YES) != 0) {
      boolean matches = Fnmatch.matches(path, call.path, Fnmatch.PATHNAME);
      answer |= Match.known(matches && call.file().isPresent());
    }
    if ((fastGlob & Match.NO) != 0) {
      answer |= findable(call);
    }
    return answer;
  }

  /** Whether glob(3) would find the file that is called, under its last name. */
  private int findable(CommandCall call) {
    if (!path.endsWith("/") && !hasMeta(base) && !base.equals(call.base)) {
      return Match.NO;
    }
    if (!call.isPath() || call.file().isEmpty()) {
      return Match.NO;
    }
    if (found(call.path)) {
      return Match.YES;
    }
    for (String spelling : call.spellings()) {
      if (found(ByteText.of(spelling))) {
        return Match.YES;
      }
    }
    // Such a glob finds files under paths that are not plain, of which there is no list.
    boolean isPlain = PlainPath.of(path).equals(path);
    return isPlain ? Match.NO : Match.MAYBE;
  }

  /** glob(3) takes name by name, and hides names that begin with a period. */
  private boolean found(String where) {
    String goal = path.endsWith("/") ? where.substring(0, where.lastIndexOf('/') + 1) : where;
    int p = 0;
    int n = 0;
    while (true) {
      int patternEnd = end(path, p);
      int nameEnd = end(goal, n);
      String name = goal.substring(n, nameEnd);
      if (!Fnmatch.matches(path.substring(p, patternEnd), name, Fnmatch.PERIOD)) {
        return false;
      }
      if (patternEnd == path.length() || nameEnd == goal.length()) {
        return patternEnd == path.length() && nameEnd == goal.length();
      }
      p = patternEnd + 1;
      n = nameEnd + 1;
    }
  }

  private static int end(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  private int arguments(CommandCall call) {
    if (command.arguments().isEmpty()) {
      return Match.YES;
    }
    if (command.arguments().get().kind() == Arguments.Kind.NONE) {
      return Match.known(call.arguments.isEmpty());
    }
    String words = call.arguments.orElse("");
    if (command.arguments().get().kind() == Arguments.Kind.REGEX) {
      return MatchingRegex.of(arguments).matches(words);
    }
    int flags = command.kind() == Command.Kind.SUDOEDIT ? Fnmatch.PATHNAME : 0;
    return Match.known(Fnmatch.matches(arguments, words, flags));
  }
}
