package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/** Directives that take a list of paths. Source: systemd 252 and 257 src/core/load-fragment.c. */
final class PathLists {

  private PathLists() {}

  static Judgement judge(String type, String value, int systemdVersion) {
    return switch (type) {
      case "unit-path-strv-printf" ->
          untilFault(value, WordReader.BLANKS, WordReader.UNQUOTE, systemdVersion);
      case "colon-separated-paths" ->
          value.isEmpty()
              ? Judgement.ACCEPTED
              : untilFault(value, ":", WordReader.KEEP_EMPTY, systemdVersion);
      case "namespace-path-strv",
          "unit-mounts-for",
          "unit-requires-mounts-for",
          "temporary-filesystems" ->
          each(type, value, systemdVersion);
      case "exec-directories", "exec-directories:configuration" ->
          directories(value, type.endsWith(":configuration"), systemdVersion);
      case "bind-paths" -> new BindPaths(value, systemdVersion).judge();
      default -> Judgement.UNKNOWN_TYPE;
    };
  }

  /** A list that systemd reads up to the first bad word. */
  private static Judgement untilFault(
      String value, String separators, int flags, int systemdVersion) {
    WordReader reader = new WordReader(value, 0);
    while (reader.next(separators, flags)) {
      Optional<String> trouble = PathValues.absolute(reader.word(), systemdVersion);
      if (trouble.isPresent()) {
        return Judgement.of(Fault.ignored(reader.from(), value.length(), trouble.get()));
      }
    }
    return reader.failed() ? Judgement.of(Words.fault(reader)) : Judgement.ACCEPTED;
  }

  /** A list out of which systemd drops the bad words. */
  private static Judgement each(String type, String value, int systemdVersion) {
    Words words = Words.split(value, Words.Quoting.QUOTED);
    for (Word word : words.words()) {
      Optional<String> trouble = PathValues.absolute(bare(type, word.text()), systemdVersion);
      if (trouble.isPresent()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), trouble.get()));
      }
    }
    return Judgement.of(words.fault());
  }

  /** The path without its prefixes and options. */
  private static String bare(String type, String word) {
    if (type.equals("namespace-path-strv")) {
      String path = word.startsWith("-") ? word.substring(1) : word;
      return path.startsWith("+") ? path.substring(1) : path;
    }
    if (type.equals("temporary-filesystems")) {
      WordReader reader = new WordReader(word, 0);
      return reader.next(":", WordReader.KEEP_EMPTY) ? reader.word() : "";
    }
    return word;
  }

  private static final int PARTS = WordReader.CUNESCAPE | WordReader.UNESCAPE_SEPARATORS;

  private static Judgement directories(String value, boolean configuration, int systemdVersion) {
    Words words = Words.split(value, Words.Quoting.RETAINED);
    boolean readOnlyFlag = systemdVersion >= 257;
    for (Word word : words.words()) {
      WordReader parts = new WordReader(word.text(), 0);
      int flags = readOnlyFlag ? PARTS | WordReader.KEEP_EMPTY : PARTS;
      boolean any = parts.next(":", flags);
      String source = parts.word();
      String target = parts.next(":", flags) ? parts.word() : "";
      String options = readOnlyFlag && parts.next(":", flags) ? parts.word() : "";
      if (!any || parts.failed()) {
        return Judgement.of(
            Fault.ignored(
                word.from(), value.length(), "not a directory with an optional link name"));
      }
      Optional<String> trouble = directory(source, target, configuration, systemdVersion);
      if (trouble.isEmpty() && !options.isEmpty() && !options.equals("ro")) {
        trouble = Optional.of("the only option of a directory is 'ro'");
      }
      if (trouble.isPresent()) {
        return Judgement.of(Fault.partly(word.from(), word.to(), trouble.get()));
      }
    }
    return Judgement.of(words.fault());
  }

  private static Optional<String> directory(
      String source, String target, boolean configuration, int systemdVersion) {
    Optional<String> trouble = relative(source, systemdVersion);
    if (trouble.isPresent()) {
      return trouble;
    }
    if (source.equals("private") || source.startsWith("private/")) {
      return Optional.of("the directory must not be 'private'");
    }
    if (target.isEmpty()) {
      return Optional.empty();
    }
    if (configuration) {
      return Optional.of("configuration directories take no link name");
    }
    return relative(target, systemdVersion);
  }

  private static Optional<String> relative(String text, int systemdVersion) {
    Specified path = Specified.full(text, systemdVersion);
    if (path.isBad()) {
      return Optional.of(path.message());
    }
    return Paths.relativeTrouble(path.text());
  }
}
