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
      List.of("healthz", "readyz", "startupz", "health", "gateway status", "gateway probe");
  private static final List<String> CRON = List.of("etc/crontab", "etc/cron.d", "var/spool/cron");
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
        || watch.anyTextHas(CRON, QUESTIONS)
        || watch.anyTextHas(AGENTS, NAMES);
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

  private boolean anyTextHas(List<String> places, List<String> words) {
    for (String place : places) {
      if (textBelowHas(place, words, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean textBelowHas(String path, List<String> words, int depth) {
    Optional<String> real = host.tree().resolve(path);
    if (real.isEmpty() || depth > DEEPEST) {
      return false;
    }
    if (host.tree().files().kind(real.get()) == FileTree.Kind.FILE) {
      return mentions(text(real.get()), words);
    }
    try {
      for (String name : host.tree().files().list(real.get())) {
        if (textBelowHas(real.get() + "/" + name, words, depth + 1)) {
          return true;
        }
      }
    } catch (IOException e) {
      // What may not be read may be the watcher: rather silent than wrong.
      return true;
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
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
