package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the words of a unit's command lines give away. */
public final class ServiceCommands {
  /** The directives of [Service] that hold command lines. */
  public static final List<String> DIRECTIVES =
      List.of(
          "ExecCondition",
          "ExecStartPre",
          "ExecStart",
          "ExecStartPost",
          "ExecReload",
          "ExecStop",
          "ExecStopPost");

  private static final List<String> OPERATORS =
      List.of("|", "||", "&&", "&", ">", ">>", "<", "<<", "2>", "2>&1", ">&2");
  private static final List<String> VERSION_MANAGERS =
      List.of(
          "/.nvm/", "/fnm/", "/.fnm/", "/.volta/", "/.asdf/", "/.local/share/mise/", "/.nodenv/");

  private static final List<String> SHELLS = List.of("sh", "bash", "dash", "zsh", "ksh");
  private static final List<String> KILLERS = List.of("pkill", "killall", "killall5");
  private static final List<String> FINDERS = List.of("lsof", "fuser", "pgrep", "pidof", "ss");

  private ServiceCommands() {}

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether the program answers SIGTERM with exit status 143: Node.js and Java do. */
  public static boolean mapsSignals(ExecCommand command) {
    String program = name(command.path().text());
    return program.equals("node")
        || program.equals("java")
        || GatewayCommand.of(command).isPresent();
  }

  /**
   * The command that kills by name or port, if it is one, also inside {@code sh -c}; a signal to
   * {@code $MAINPID} or its children is none.
   */
  public static Optional<String> killer(ExecCommand command) {
    List<String> words = new ArrayList<>(List.of(command.path().text()));
    for (Word word : command.arguments()) {
      words.add(word.text());
    }
    int script = words.indexOf("-c") + 1;
    boolean shell = SHELLS.contains(name(words.get(0))) && script > 0 && script < words.size();
    return killer(shell ? shellWords(words.get(script)) : words, shell);
  }

  private static Optional<String> killer(List<String> words, boolean shell) {
    for (int i = 0; i < (shell ? words.size() : 1); i++) {
      List<String> rest = words.subList(i + 1, words.size());
      String program = name(words.get(i));
      if (KILLERS.contains(program) && !isForOwnProcess(rest)) {
        return Optional.of(program);
      }
      if (program.equals("fuser") && hasOption(rest, 'k')) {
        return Optional.of("fuser -k");
      }
      if (program.equals("kill")
          && !isForOwnProcess(rest)
          && !Collections.disjoint(words, FINDERS)) {
        return Optional.of("kill");
      }
    }
    return Optional.empty();
  }

  private static boolean isForOwnProcess(List<String> arguments) {
    return arguments.contains("$MAINPID") || arguments.contains("${MAINPID}");
  }

  private static boolean hasOption(List<String> arguments, char letter) {
    for (String word : arguments) {
      if (word.startsWith("-") && !word.startsWith("--") && word.indexOf(letter) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The words of a script, split at blanks and at what separates or encloses commands. */
  private static List<String> shellWords(String script) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (char c : (script + " ").toCharArray()) {
      if (" \t\n;|&()`\"'".indexOf(c) < 0) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /** What only a shell would understand in a command line, as half a sentence. */
  public static Optional<String> shellWord(ExecCommand command) {
    if (command.path().text().startsWith("~")) {
      return Optional.of("~ is no home folder here");
    }
    for (Word word : command.arguments()) {
      if (word.text().startsWith("~/")) {
        return Optional.of("~ is no home folder here");
      }
      if (OPERATORS.contains(word.text())) {
        return Optional.of("'" + word.text() + "' is no operator here");
      }
    }
    return Optional.empty();
  }

  /** The version manager whose folders a command runs from. */
  public static Optional<String> versionManager(ExecCommand command) {
    Optional<String> found = versionManager(command.path().text());
    for (Word word : command.arguments()) {
      found = found.isPresent() ? found : versionManager(word.text());
    }
    return found;
  }

  /** A fixed place from which the tool looks up the version that is meant. */
  private static boolean isShim(String path) {
    return path.contains("/shims/") || path.contains("/.volta/bin/");
  }

  private static Optional<String> versionManager(String path) {
    for (String folder : VERSION_MANAGERS) {
      if (path.startsWith("/") && path.contains(folder) && !isShim(path)) {
        String bare = folder.substring(0, folder.length() - 1);
        String last = name(bare);
        return Optional.of(last.startsWith(".") ? last.substring(1) : last);
      }
    }
    return Optional.empty();
  }
}
