package dev.gatewaylint.generate;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.Integers;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.syntax.unit.value.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the command of a spec says about the program that it runs. */
final class GatewayProgram {
  /** What every version of OpenClaw since 2026.8.1 needs at most. */
  private static final TimeSpan LONGEST_DRAIN = new OpenClawVersion(2026, 8, 1, true).drainTime();

  /** systemd's own, for a program of which nothing is known. */
  private static final TimeSpan USUAL_STOP = TimeSpan.ofSeconds(90);

  private static final long MOST_PORTS = 65_535;
  private static final String DEFAULT_PORT = "18789";

  private GatewayProgram() {}

  /** The words of a command line as in {@code ExecStart=}, as the program gets them. */
  static List<String> words(String command, int systemd) {
    List<ExecCommand> commands = ExecCommand.parse(command, systemd).commands();
    List<String> words = new ArrayList<>();
    for (ExecCommand only : commands) {
      words.add(only.path().text());
      for (Word word : only.arguments()) {
        words.add(word.text().replace("$$", "$").replace("%%", "%"));
      }
    }
    return words;
  }

  /** The gateway of the OpenClaw family that it runs, if it is one. */
  static Optional<GatewayCommand> family(Spec.Gateway gateway, int systemd) {
    return GatewayCommand.of(words(gateway.command(), systemd));
  }

  static boolean isOpenClaw(Spec spec) {
    return family(spec.gateway(), spec.systemd()).isPresent();
  }

  /** How long a stop may take before systemd kills. */
  static TimeSpan stopTimeout(Spec spec) {
    Spec.Gateway gateway = spec.gateway();
    if (gateway.stopTimeout().isPresent()) {
      return gateway.stopTimeout().get();
    }
    if (!isOpenClaw(spec)) {
      return USUAL_STOP;
    }
    return gateway.version().map(OpenClawVersion::drainTime).orElse(LONGEST_DRAIN);
  }

  /** The variable that OpenClaw takes its port from where the command line has none. */
  static final String PORT = "OPENCLAW_GATEWAY_PORT";

  /** The port on the command line or in the environment, or OpenClaw's own. */
  static String port(List<String> words, Map<String, String> environment) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean apart = word.equals("--port") && i + 1 < words.size();
      String port = apart ? words.get(i + 1) : "";
      if (word.startsWith("--port=")) {
        port = word.substring("--port=".length());
      }
      OptionalLong number = Integers.upTo(MOST_PORTS, port);
      if (number.isPresent() && number.getAsLong() > 0) {
        return Long.toString(number.getAsLong());
      }
    }
    OptionalLong number = Integers.upTo(MOST_PORTS, environment.getOrDefault(PORT, ""));
    return number.isPresent() && number.getAsLong() > 0
        ? Long.toString(number.getAsLong())
        : DEFAULT_PORT;
  }
}
