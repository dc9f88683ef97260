package dev.gatewaylint.caller;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which services of a host a command finds by what their processes are called or hold: pkill(1) and
 * pgrep(1) by a pattern in the name or the command line, killall(1) and pidof(1) by the name,
 * fuser(1) and lsof(1) by the port.
 */
final class Victims {
  /** What the kernel keeps of a process's name. */
  private static final int LONGEST_NAME = 15;

  private static final String DEFAULT_PORT = "18789";

  private Victims() {}

  /** Those that a kill meets by itself. */
  static List<Service> of(Host host, KillOrder kill) {
    return kill.isByName()
        ? matching(host, kill.program(), kill.byCommandLine(), kill.targets())
        : List.of();
  }

  /** Those whose numbers a command prints, for a kill to read. */
  static List<Service> ofFinder(Host host, Argv finder) {
    return switch (finder.program()) {
      case "pgrep" -> {
        boolean full = finder.has("--full");
        for (String word : finder.knownArguments()) {
          full |= word.startsWith("-") && !word.startsWith("--") && word.indexOf('f') > 0;
        }
        yield matching(host, "pkill", full, finder.operands());
      }
      case "pidof" -> matching(host, "killall", false, finder.operands());
      case "lsof" -> matching(host, "fuser", false, finder.arguments());
      default -> List.of();
    };
  }

  /** Whether one of the names is that of a gateway of the family, be it on this host or not. */
  static boolean namesGateway(KillOrder kill) {
    for (Optional<String> target : kill.targets()) {
      for (String part : plain(target.orElse("")).split("\\.\\*", 8)) {
        if (kill.isByName() && Targeted.isFamily(part)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Service> matching(
      Host host, String program, boolean full, List<Optional<String>> targets) {
    List<Service> found = new ArrayList<>();
    for (Unit unit : host.units()) {
      if (unit.state() != Unit.State.LOADED || !unit.name().kind().isService()) {
        continue;
      }
      Service service = host.service(unit);
      for (Optional<String> target : targets) {
        if (target.isPresent() && matches(service, program, full, target.get())) {
          found.add(service);
          break;
        }
      }
    }
    return found;
  }

  private static boolean matches(Service service, String program, boolean full, String target) {
    if (program.equals("fuser")) {
      return service.isGateway() && digits(target).equals(port(service));
    }
    for (Sourced<ExecCommand> start : service.commands("ExecStart")) {
      String name = name(start.value().path().text());
      boolean met =
          program.equals("killall")
              ? name(target).equals(name)
              : full
                  ? holds(line(start.value()), target)
                  : holds(name.substring(0, Math.min(name.length(), LONGEST_NAME)), target);
      if (met) {
        return true;
      }
    }
    return false;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String line(ExecCommand command) {
    StringBuilder line = new StringBuilder(command.path().text());
    for (Word word : command.arguments()) {
      line.append(' ').append(word.text());
    }
    return line.toString();
  }

  /** Whether a pattern is found; one that is more than plain text in alternatives is not tried. */
  private static boolean holds(String text, String pattern) {
    String[] alternatives = pattern.split("\\|", 32);
    for (String alternative : alternatives) {
      if (holdsInOrder(text, plain(alternative).split("\\.\\*", 8))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsInOrder(String text, String[] parts) {
    int at = 0;
    int length = 0;
    for (String part : parts) {
      int found = text.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
      length += part.length();
    }
    return length > 2;
  }

  /** A pattern without its anchors, escapes and the brackets that hide it from itself. */
  private static String plain(String pattern) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if ("^$\\[]()".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** {@code 18789/tcp}, {@code -ti:18789}, {@code tcp:18789}. */
  private static String digits(String target) {
    int slash = target.indexOf('/');
    String end = slash < 0 ? target : target.substring(0, slash);
    return end.substring(end.lastIndexOf(':') + 1);
  }

  private static String port(Service service) {
    List<String> words = service.gateway().map(found -> found.arguments()).orElse(List.of());
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith("--port=")) {
        return words.get(i).substring("--port=".length());
      }
      if (words.get(i).equals("--port") && i + 1 < words.size()) {
        return words.get(i + 1);
      }
    }
    return service
        .environment()
        .find("OPENCLAW_GATEWAY_PORT")
        .map(variable -> variable.value())
        .orElse(DEFAULT_PORT);
  }
}
