package dev.gatewaylint.syntax.unit.value;

import dev.gatewaylint.syntax.unit.value.ExecCommand.Prefix;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the commands of one assignment; see {@link ExecCommand#parse}. */
final class ExecReader {

  private static final int QUOTING = WordReader.UNQUOTE | WordReader.CUNESCAPE;

  private final String text;
  private final int systemdVersion;
  private final WordReader words;
  private final List<ExecCommand> commands = new ArrayList<>();
  private @Nullable Fault gravest;

  ExecReader(String text, int systemdVersion) {
    this.text = text;
    this.systemdVersion = systemdVersion;
    this.words = new WordReader(text, 0);
  }

  ExecLine read() {
    if (text.isEmpty()) {
      return new ExecLine(commands, true, Optional.empty());
    }
    boolean another = true;
    while (another) {
      if (!nextWord()) {
        if (words.failed()) {
          // Only the arguments make an unbalanced quote fatal.
          report(Words.fault(words));
        }
        break;
      }
      if (!words.word().equals(";")) {
        another = command();
      }
    }
    return new ExecLine(commands, false, Optional.ofNullable(gravest));
  }

  /** Reads one command whose first word is at hand; returns whether another one follows. */
  private boolean command() {
    String first = words.word();
    Set<Prefix> prefixes = EnumSet.noneOf(Prefix.class);
    int skip = prefixes(first, prefixes);
    boolean ignore = prefixes.contains(Prefix.IGNORE_FAILURE);
    int from = Math.min(words.from() + prefixLength(skip), words.to());
    Word path = new Word(from, words.to(), first.substring(skip));
    Specified resolved = Specified.full(path.text(), systemdVersion);
    Optional<String> trouble =
        resolved.isBad()
            ? Optional.of(resolved.message())
            : Paths.executableTrouble(resolved.text(), systemdVersion);
    if (trouble.isPresent()) {
      report(consequence(ignore, from, words.to(), trouble.get()));
      return false;
    }
    List<Word> arguments = new ArrayList<>();
    boolean another = false;
    while (!words.atEnd()) {
      int at = words.position();
      if (standsAlone(at, ";")) {
        words.rewind(Characters.skipBlanks(text, at + 1));
        another = true;
        break;
      }
      if (standsAlone(at, "\\;")) {
        arguments.add(new Word(at, at + 2, ";"));
        words.rewind(Characters.skipBlanks(text, at + 2));
        continue;
      }
      if (!nextWord()) {
        if (words.failed()) {
          Fault fault = Words.fault(words);
          report(consequence(ignore, fault.from(), fault.to(), fault.message()));
          return false;
        }
        break;
      }
      Specified argument = Specified.full(words.word(), systemdVersion);
      if (argument.isBad()) {
        report(consequence(ignore, words.from(), words.to(), argument.message()));
        return false;
      }
      arguments.add(new Word(words.from(), words.to(), words.word()));
    }
    if (prefixes.contains(Prefix.ARGV0) && arguments.isEmpty()) {
      report(
          consequence(
              ignore,
              path.from(),
              path.to(),
              "the prefix '@' needs a name for the program after the path"));
      return false;
    }
    commands.add(new ExecCommand(prefixes, path, arguments));
    return another;
  }

  /**
   * Prefixes come before any quote, or else the word starts with a quote that encloses them too.
   */
  private int prefixLength(int skip) {
    char first = text.charAt(words.from());
    return first == '"' || first == '\'' ? skip + 1 : skip;
  }

  private static int prefixes(String word, Set<Prefix> found) {
    int at = 0;
    while (at < word.length() && addPrefix(word.charAt(at), found)) {
      at++;
    }
    return at;
  }

  private static boolean addPrefix(char c, Set<Prefix> found) {
    boolean full = found.contains(Prefix.FULL_PRIVILEGES);
    boolean ambient = found.contains(Prefix.AMBIENT_FALLBACK);
    switch (c) {
      case '-' -> {
        return found.add(Prefix.IGNORE_FAILURE);
      }
      case '@' -> {
        return found.add(Prefix.ARGV0);
      }
      case ':' -> {
        return found.add(Prefix.NO_VARIABLES);
      }
      case '+' -> {
        return !ambient && !found.contains(Prefix.NO_USER) && found.add(Prefix.FULL_PRIVILEGES);
      }
      case '!' -> {
        if (full || ambient) {
          return false;
        }
        if (found.remove(Prefix.NO_USER)) {
          return found.add(Prefix.AMBIENT_FALLBACK);
        }
        return found.add(Prefix.NO_USER);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean standsAlone(int at, String token) {
    int end = at + token.length();
    return text.startsWith(token, at)
        && (end == text.length() || Characters.isBlank(text.charAt(end)));
  }

  /** Reads a word; an unknown escape sequence is reported and kept as it is. */
  private boolean nextWord() {
    int start = words.position();
    if (words.next(QUOTING)) {
      return true;
    }
    if (!words.failed()) {
      return false;
    }
    Fault fault = Words.fault(words);
    boolean unbalanced = words.unbalanced();
    words.rewind(start);
    if (!words.next(QUOTING | WordReader.UNESCAPE_RELAX)) {
      return false;
    }
    String message =
        unbalanced ? fault.message() : "unknown escape sequence, the backslash stays in the word";
    report(Fault.partly(words.from(), words.to(), message));
    return true;
  }

  private static Fault consequence(boolean ignore, int from, int to, String message) {
    return ignore ? Fault.ignored(from, to, message) : Fault.refused(from, to, message);
  }

  private void report(Fault fault) {
    if (gravest == null || fault.graverThan(gravest)) {
      gravest = fault;
    }
  }
}
