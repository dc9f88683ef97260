package dev.gatewaylint.systemctl;

import dev.gatewaylint.systemctl.SystemctlCall.Manager;
import java.util.List;
import java.util.Optional;

/**
 * How a call of systemctl by root makes whoever chose its words root. Files below {@code /tmp}
 * stand for those that the caller writes himself.
 */
public enum SystemctlEscape {
  /** {@code edit} starts an editor as root; from most editors one gets a shell. */
  EDITOR("starts an editor as root"),
  /**
   * {@code link}, {@code enable}: systemd takes a unit file of the caller's and runs it as root.
   */
  UNIT_FILE("makes systemd run a unit file that the caller wrote"),
  /** {@code set-environment LD_PRELOAD=...}: every service that starts later loads that file. */
  ENVIRONMENT("makes every service that starts later load the caller's library"),
  /** {@code bind}, {@code mount-image}, {@code switch-root}. */
  FILE_SYSTEM("puts the caller's files before programs that run as root"),
  /** {@code debug-shell.service} is a root shell on the ninth console, without a password. */
  DEBUG_SHELL("opens a root shell without a password on the ninth console");

  private final String effect;

  SystemctlEscape(String effect) {
    this.effect = effect;
  }

  /** What the call does, as the end of a sentence that begins with the call. */
  public String effect() {
    return effect;
  }

  /** How that call makes root; empty if it does not, or not for certain. */
  public static Optional<SystemctlEscape> of(SystemctlCall call) {
    Optional<SystemctlVerb> verb = call.knownVerb();
    if (verb.isEmpty()
        || !call.isCertain()
        || call.isElsewhere()
        || call.manager() != Manager.SYSTEM
        || call.refusedOption().isPresent()
        || call.has("help")
        || call.has("version")) {
      return Optional.empty();
    }
    List<Optional<String>> words = call.operands();
    boolean found =
        switch (verb.get().name()) {
          case "edit" -> !words.isEmpty() && !call.has("stdin");
          case "link", "enable", "reenable" -> any(words, "/tmp/", ".service");
          case "set-environment" -> any(words, "LD_PRELOAD=/", "") && allAssign(words);
          case "switch-root" -> !words.isEmpty() && starts(words.get(0), "/tmp/");
          case "bind", "mount-image" -> words.size() > 1 && starts(words.get(1), "/tmp/");
          case "start", "restart", "reload-or-restart", "isolate" ->
              any(words, "debug-shell.service", "")
                  && (!verb.get().name().equals("isolate") || words.size() == 1);
          default -> false;
        };
    return found ? Optional.of(way(verb.get().name())) : Optional.empty();
  }

  private static SystemctlEscape way(String verb) {
    return switch (verb) {
      case "edit" -> EDITOR;
      case "link", "enable", "reenable" -> UNIT_FILE;
      case "set-environment" -> ENVIRONMENT;
      case "start", "restart", "reload-or-restart", "isolate" -> DEBUG_SHELL;
      default -> FILE_SYSTEM;
    };
  }

  private static boolean starts(Optional<String> word, String beginning) {
    return word.isPresent() && word.get().startsWith(beginning);
  }

  private static boolean any(List<Optional<String>> words, String beginning, String end) {
    for (Optional<String> word : words) {
      if (starts(word, beginning) && word.orElse("").endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** systemctl sends all words or none: one that is no assignment spoils the call. */
  private static boolean allAssign(List<Optional<String>> words) {
    for (Optional<String> word : words) {
      if (word.orElse("").indexOf('=') < 1) {
        return false;
      }
    }
    return true;
  }
}
