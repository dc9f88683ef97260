package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in a command line that launchd does not do for it: launchd runs no shell, expands
 * neither {@code ~} nor variables, and looks a bare name up in {@code
 * /usr/bin:/bin:/usr/sbin:/sbin} (launchd.plist(5), ProgramArguments).
 *
 * @param key the key that it stands in
 * @param isCertain whether the job is sure not to work
 */
public record CommandDoubt(
    Place place, String key, String sentence, String order, boolean isCertain) {
  private static final String ARGUMENTS = "ProgramArguments";
  private static final List<String> OPERATORS = List.of("&&", "||", "|", ">", ">>", "2>&1", "&");
  private static final List<String> SHELLS = List.of("sh", "bash", "zsh", "dash", "ksh", "fish");
  private static final List<String> RUNTIMES =
      List.of("node", "nodejs", "bun", "deno", "python", "python3", "ruby", "perl", "java");

  /** All that there is in a job. */
  public static List<CommandDoubt> of(JobPlist job) {
    List<CommandDoubt> doubts = new ArrayList<>();
    List<Written<String>> words = job.commandLine();
    if (words.isEmpty()) {
      missing(job).ifPresent(doubts::add);
      return doubts;
    }
    boolean globs = job.flag("EnableGlobbing").map(Written::value).orElse(false);
    String key = job.program().isPresent() ? "Program" : ARGUMENTS;
    program(job, words.get(0), key, globs, words.size() == 1).ifPresent(doubts::add);
    String name = baseName(words.get(0).value());
    for (int i = 1; i < words.size() && !SHELLS.contains(name); i++) {
      boolean script = i == 1 && RUNTIMES.contains(name);
      argument(words.get(i), globs, script).ifPresent(doubts::add);
    }
    job.workingDirectory().flatMap(CommandDoubt::folder).ifPresent(doubts::add);
    return doubts;
  }

  /** No program at all; one of a wrong type is another matter. */
  private static Optional<CommandDoubt> missing(JobPlist job) {
    Optional<PlistValue.Entry> array = job.find(ARGUMENTS);
    boolean empty =
        array.isPresent()
            && array.get().value() instanceof PlistValue.Array none
            && none.items().isEmpty();
    boolean other = job.find("BundleProgram").isPresent() || job.find("Program").isPresent();
    if (other || (array.isPresent() && !empty)) {
      return Optional.empty();
    }
    return Optional.of(
        new CommandDoubt(
            array.map(entry -> entry.value().place()).orElse(job.head()),
            ARGUMENTS,
            "the job names no program, and launchd refuses it",
            "add ProgramArguments with the absolute path first",
            true));
  }

  private static Optional<CommandDoubt> program(
      JobPlist job, Written<String> word, String key, boolean globs, boolean alone) {
    String path = word.value();
    String absolute = "write the absolute path";
    if (path.isEmpty()) {
      return doubt(word, key, "the program is an empty string", absolute, true);
    }
    if (path.startsWith("~") || path.startsWith("$")) {
      boolean expanded = globs && path.startsWith("~");
      return expanded ? Optional.empty() : doubt(word, key, unexpanded(path), absolute, true);
    }
    if (alone && isCommandLine(path)) {
      return doubt(
          word,
          key,
          "launchd splits no words and looks for one file of this whole name, blanks included",
          "make each word a string of its own in ProgramArguments",
          true);
    }
    if (path.startsWith("/")) {
      return Optional.empty();
    }
    if (path.indexOf('/') >= 0) {
      boolean there = job.workingDirectory().isPresent();
      return doubt(
          word,
          key,
          firstWord(path)
              + " is no absolute path, and "
              + (there ? "no document says where launchd begins" : "launchd begins at /"),
          absolute,
          !there);
    }
    return key.equals("Program")
        ? doubt(
            word, key, "Program has to be an absolute path, not " + firstWord(path), absolute, true)
        : Optional.empty();
  }

  private static Optional<CommandDoubt> argument(
      Written<String> word, boolean globs, boolean isScript) {
    String text = word.value();
    if (OPERATORS.contains(text)) {
      return doubt(
          word,
          ARGUMENTS,
          "launchd runs no shell: the program gets " + text + " as an argument",
          text.indexOf('>') < 0
              ? "run it through /bin/sh -c"
              : "name the file in StandardOutPath and StandardErrorPath",
          true);
    }
    boolean home = text.startsWith("~/") && !globs;
    boolean variable = text.startsWith("$HOME") || text.startsWith("${HOME}");
    return home || variable
        ? doubt(word, ARGUMENTS, unexpanded(text), "write the absolute path", isScript)
        : Optional.empty();
  }

  /** launchd-842 logs that the folder is not there, and goes on where it is. */
  private static Optional<CommandDoubt> folder(Written<String> folder) {
    String path = folder.value();
    return path.startsWith("~") || path.startsWith("$")
        ? doubt(
            folder,
            "WorkingDirectory",
            unexpanded(path) + ": the job starts in another folder, if at all",
            "write the absolute path",
            false)
        : Optional.empty();
  }

  private static String unexpanded(String path) {
    return "launchd expands neither ~ nor $ and takes " + firstWord(path) + " as it stands";
  }

  /** What stands behind a blank may be a secret. */
  private static String firstWord(String path) {
    int blank = path.indexOf(' ');
    return blank < 0 ? path : path.substring(0, blank) + " ...";
  }

  private static Optional<CommandDoubt> doubt(
      Written<String> word, String key, String sentence, String order, boolean certain) {
    return Optional.of(new CommandDoubt(word.place(), key, sentence, order, certain));
  }

  /** An option or a second absolute path behind a blank; other blanks may belong to a name. */
  private static boolean isCommandLine(String path) {
    for (int i = path.indexOf(' '); i >= 0 && i + 2 < path.length(); i = path.indexOf(' ', i + 1)) {
      char next = path.charAt(i + 1);
      if (next == '/' || (next == '-' && path.charAt(i + 2) != ' ')) {
        return true;
      }
    }
    return path.startsWith("/bin/sh ") || path.startsWith("/bin/bash ");
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
