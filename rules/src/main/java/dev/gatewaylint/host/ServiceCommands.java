package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
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

  /** The command that kills by name or port, if it is one; a signal to $MAINPID is none. */
  public static Optional<String> killer(ExecCommand command) {
    String program = name(command.path().text());
    boolean kills = false;
    for (Word word : command.arguments()) {
      kills |= program.equals("fuser") && word.text().startsWith("-") && word.text().contains("k");
    }
    return switch (program) {
      case "pkill", "killall", "killall5" -> Optional.of(program);
      case "fuser" -> kills ? Optional.of("fuser -k") : Optional.empty();
      default -> Optional.empty();
    };
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

  private static Optional<String> versionManager(String path) {
    for (String folder : VERSION_MANAGERS) {
      if (path.startsWith("/") && path.contains(folder)) {
        String bare = folder.substring(0, folder.length() - 1);
        String last = name(bare);
        return Optional.of(last.startsWith(".") ? last.substring(1) : last);
      }
    }
    return Optional.empty();
  }
}
