package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which script of the host a command runs, if it runs one. */
final class ScriptFinder {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", ".", "source");

  /** Where programs are looked for: the usual PATH, and Debian's secure_path, in their order. */
  static final List<String> PATH =
      List.of("usr/local/sbin/", "usr/local/bin/", "usr/sbin/", "usr/bin/");

  private final Host host;
  private final Homes homes;

  ScriptFinder(Host host, Homes homes) {
    this.host = host;
    this.homes = homes;
  }

  /** Its path from the host's root. */
  Optional<String> scriptOf(CallText text, Invocation invocation, Caller caller) {
    Argument program = invocation.argv().get(0);
    if (SHELLS.contains(invocation.program().orElse(""))) {
      for (Argument argument : invocation.arguments()) {
        if (!argument.prefix().startsWith("-")) {
          return path(text, argument, caller);
        }
        if (argument.is("-c") || argument.is("-s")) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }
    String name = program.value().orElse("");
    if (!name.isEmpty() && name.indexOf('/') < 0) {
      return onPath(name);
    }
    return path(text, program, caller);
  }

  private Optional<String> onPath(String name) {
    for (String folder : PATH) {
      if (host.tree().kind(folder + name) == FileTree.Kind.FILE) {
        return Optional.of(folder + name);
      }
    }
    return Optional.empty();
  }

  private Optional<String> path(CallText text, Argument word, Caller caller) {
    Optional<String> home = caller.user().map(homes::of);
    String written = bare(word.place().text());
    for (String start : List.of("~/", "$HOME/", "${HOME}/")) {
      if (written.startsWith(start) && word.suffix().endsWith(rest(written, start))) {
        return home.map(folder -> (folder + "/" + rest(written, start)).substring(1));
      }
    }
    if (word.value().isEmpty()) {
      return Optional.empty();
    }
    String value = word.value().get();
    if (value.startsWith("/")) {
      return Optional.of(value.substring(1));
    }
    return workingFolder(text, word, caller, home).map(folder -> folder + "/" + value);
  }

  private static String rest(String written, String start) {
    return written.substring(start.length());
  }

  private static String bare(String written) {
    boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
    return quoted ? written.substring(1, written.length() - 1) : written;
  }

  /** Where a text is by the time it comes to a word: the last {@code cd}, else where it started. */
  private Optional<String> workingFolder(
      CallText text, Argument word, Caller caller, Optional<String> home) {
    Optional<String> folder = start(caller, home);
    for (Invocation invocation : text.invocations()) {
      if (invocation.place().span().start() >= word.place().span().start()) {
        break;
      }
      boolean moves = invocation.program().equals(Optional.of("cd"));
      if (moves && !invocation.context().scope().subshell() && !invocation.arguments().isEmpty()) {
        Optional<String> target = invocation.arguments().get(0).value();
        folder = target.filter(path -> path.startsWith("/")).map(path -> path.substring(1));
      }
    }
    return folder;
  }

  private static Optional<String> start(Caller caller, Optional<String> home) {
    return switch (caller.origin()) {
      case CRONTAB -> home.map(path -> path.substring(1));
      case UNIT -> {
        Optional<Service> service = caller.service();
        yield service
            .flatMap(found -> found.word("WorkingDirectory"))
            .map(Sourced::value)
            .filter(path -> path.startsWith("/"))
            .map(path -> path.substring(1));
      }
      case JOB ->
          caller
              .job()
              .flatMap(job -> job.plist().workingDirectory())
              .map(Written::value)
              .filter(path -> path.startsWith("/"))
              .map(path -> path.substring(1))
              .or(() -> Optional.of(""));
      case CRON_FOLDER -> Optional.of("");
      case HOME, SUDO, TASK -> Optional.empty();
    };
  }
}
