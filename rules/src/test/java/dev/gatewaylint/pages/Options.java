package dev.gatewaylint.pages;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.sudo.SudoVersion;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of {@code check} that a page may ask for. */
final class Options {
  private Options() {}

  static LintSettings settings(String options) {
    Targets targets = Targets.NONE;
    List<TimeSpan> cycles = new ArrayList<>();
    String[] words = options.isEmpty() ? new String[0] : options.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      String value = words[i + 1];
      switch (words[i]) {
        case "--target" -> {
          String version = value.substring(value.indexOf('=') + 1);
          targets =
              switch (value.substring(0, value.indexOf('='))) {
                case "openclaw" -> targets.with(OpenClawVersion.parse(version).orElseThrow());
                case "sudo" -> targets.with(SudoVersion.parse(version).orElseThrow());
                case "sudo-rs" -> targets.with(SudoRsVersion.parse(version).orElseThrow());
                default -> targets.with(new SystemdTarget(Integer.parseInt(version), true));
              };
        }
        case "--assume-cycle" -> cycles.add(TimeSpan.parseSeconds(value).orElseThrow());
        default -> throw new IllegalArgumentException("no option for a page: " + words[i]);
      }
    }
    Assumptions assume = cycles.isEmpty() ? Assumptions.DEFAULT : Assumptions.ofCycles(cycles);
    return new LintSettings(Set.of(), Set.of(), targets, assume);
  }
}
