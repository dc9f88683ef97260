package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether something outside a gateway looks at more than its process: a watchdog that it feeds, a
 * unit or cron job that asks for its health, a monitoring agent that knows it.
 */
public final class HealthWatch {
  private static final List<String> QUESTIONS =
      List.of(
          "healthz", "readyz", "startupz", " health", "/health", "gateway status", "gateway probe");
  private static final List<String> CRON = List.of("etc/crontab", "etc/cron.d", "var/spool/cron");
  private static final List<String> MAC_CRON =
      List.of("etc/crontab", "private/etc/crontab", "usr/lib/cron/tabs", "private/var/at/tabs");
  private static final List<String> RESTARTS =
      List.of("kickstart", "bootout", "launchctl stop", "gateway restart", "gateway stop", "kill");
  private static final List<String> AGENTS =
      List.of(
          "etc/monit",
          "etc/monit.d",
          "etc/prometheus",
          "etc/nagios",
          "etc/nrpe.d",
          "etc/icinga2",
          "etc/telegraf",
          "etc/zabbix",
          "etc/consul.d",
          "etc/blackbox");
  private static final List<String> NAMES = List.of("openclaw", "clawdbot", "moltbot", "18789");
  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 4;

  /** As many of the files that one crontab names are looked into. */
  private static final int MOST_SCRIPTS = 100;

  private static final String BINARY = "\u007fELF";

  private final Host host;

  private HealthWatch(Host host) {
    this.host = host;
  }

  /** Whether something looks at a gateway, as far as the files of its host tell. */
  public static boolean watches(Service gateway) {
    HealthWatch watch = new HealthWatch(gateway.host());
    boolean fed =
        !gateway.watchdog().value().isZero() && WatchdogProgram.silentIn(gateway).isEmpty();
    return fed
        || watch.anotherUnitAsks(gateway)
        || watch.anyTextHas(CRON, QUESTIONS, MOST_SCRIPTS)
        || watch.anyTextHas(AGENTS, NAMES, 0);
  }

  /**
   * Whether something only looks at a gateway's health and reports, so that a loop does not go
   * unseen: another job, a crontab, a monitoring agent. One that restarts it reports nothing.
   */
  public static boolean reportsOn(LaunchdJob gateway) {
    HealthWatch watch = new HealthWatch(gateway.host());
    for (LaunchdJob job : gateway.host().jobs()) {
      boolean other = !job.identity().equals(gateway.identity()) && !job.isVendor();
      if (other && (job.plist().isPeriodic() || !job.plist().keepAlive().isNever())) {
        String all = watch.allText(job.command());
        if (mentions(all, QUESTIONS) && !mentions(all, RESTARTS)) {
          return true;
        }
      }
    }
    return watch.anyTextHas(MAC_CRON, QUESTIONS, MOST_SCRIPTS)
        || watch.anyTextHas(AGENTS, NAMES, 0);
  }

  /** The words of a command, and the files that it names. */
  private String allText(List<String> words) {
    StringBuilder all = new StringBuilder(String.join(" ", words));
    for (String word : words) {
      if (word.startsWith("/")) {
        String text = text(word.substring(1));
        all.append(text.startsWith(BINARY) ? "" : "\n" + text);
      }
    }
    return all.toString();
  }

  private boolean anotherUnitAsks(Service gateway) {
    for (Unit unit : host.units()) {
      if (unit.identity().equals(gateway.unit().identity())) {
        continue;
      }
      for (Sourced<ExecCommand> start : host.service(unit).commands("ExecStart")) {
        if (asks(start.value())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean asks(ExecCommand command) {
    List<String> words = new ArrayList<>();
    words.add(command.path().text());
    for (Word word : command.arguments()) {
      words.add(word.text());
    }
    if (mentions(String.join(" ", words), QUESTIONS)) {
      return true;
    }
    for (String word : words) {
      if (word.startsWith("/") && mentions(text(word.substring(1)), QUESTIONS)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyTextHas(List<String> places, List<String> words, int scripts) {
    for (String place : places) {
      if (textBelowHas(place, words, scripts, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean textBelowHas(String path, List<String> words, int scripts, int depth) {
    Optional<String> real = host.tree().resolve(path);
    if (real.isEmpty() || depth > DEEPEST) {
      return false;
    }
    if (host.tree().files().kind(real.get()) == FileTree.Kind.FILE) {
      String text = text(real.get());
      return mentions(text, words) || namedFileHas(text, words, scripts);
    }
    try {
      for (String name : host.tree().files().list(real.get())) {
        if (textBelowHas(real.get() + "/" + name, words, scripts, depth + 1)) {
          return true;
        }
      }
    } catch (IOException e) {
      // What may not be read may be the watcher: rather silent than wrong.
      return true;
    }
    return false;
  }

  /** Whether one of the first files that a text names by absolute path has any of the words. */
  private boolean namedFileHas(String text, List<String> words, int most) {
    int looked = 0;
    int at = text.indexOf('/');
    while (at >= 0 && looked < most) {
      int end = at;
      while (end < text.length() && " \t\r\n\"';|&<>()".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      if (at == 0 || " \t\n\"';|&(".indexOf(text.charAt(at - 1)) >= 0) {
        looked++;
        String found = text(text.substring(at + 1, end));
        if (!found.startsWith(BINARY) && mentions(found, words)) {
          return true;
        }
      }
      at = text.indexOf('/', Math.max(end, at + 1));
    }
    return false;
  }

  private String text(String path) {
    Optional<String> real = host.tree().resolve(path);
    if (real.isEmpty() || host.tree().files().kind(real.get()) != FileTree.Kind.FILE) {
      return "";
    }
    try {
      byte[] bytes = host.tree().files().read(real.get());
      return bytes.length > LARGEST ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean mentions(String text, List<String> words) {
    for (String word : words) {
      int at = text.indexOf(word);
      while (at >= 0) {
        if (!word.endsWith("health") || isWordEnd(text, at + word.length())) {
          return true;
        }
        at = text.indexOf(word, at + 1);
      }
    }
    return false;
  }

  /** Whether {@code health} is a whole word: a program named {@code health-report} asks nobody. */
  private static boolean isWordEnd(String text, int at) {
    return at >= text.length()
        || (!Character.isLetterOrDigit(text.charAt(at)) && "-_".indexOf(text.charAt(at)) < 0);
  }
}
