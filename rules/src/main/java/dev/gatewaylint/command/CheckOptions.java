package dev.gatewaylint.command;

import dev.gatewaylint.checks.Rules;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.sudo.SudoVersion;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the words of a request into settings, or says what is wrong with them. */
final class CheckOptions {
  private static final List<String> SOFTWARE =
      List.of("systemd", "sudo", "sudo-rs", "launchd", "openclaw");
  private static final TimeSpan LONGEST_CYCLE = TimeSpan.ofSeconds(366L * 86_400);

  private CheckOptions() {}

  static LintSettings settings(CheckRequest request) throws UsageException {
    return new LintSettings(
        rules("--only", request.only()),
        rules("--disable", request.disable()),
        targets(request.targets()),
        assumptions(request.assumeCycles()));
  }

  /** The settings of a play: what the command line says goes before what the scenario says. */
  static LintSettings settings(SimulateRequest request, List<String> targets, Scenario scenario)
      throws UsageException {
    boolean stated = !request.assumeCycles().isEmpty();
    Assumptions assume =
        stated || scenario.assume().crashCycles().isEmpty()
            ? assumptions(request.assumeCycles())
            : Assumptions.ofCycles(scenario.assume().crashCycles());
    return new LintSettings(Set.of(), Set.of(), targets(targets), assume);
  }

  private static Set<String> rules(String option, List<String> words) throws UsageException {
    Set<String> ids = new HashSet<>();
    for (String word : words) {
      for (String id : word.split(",", -1)) {
        String name = id.strip();
        if (Rules.find(name).isEmpty()) {
          throw new UsageException(option + ": " + UnknownRule.sentence(name));
        }
        ids.add(name);
      }
    }
    return ids;
  }

  private static Targets targets(List<String> words) throws UsageException {
    Targets targets = Targets.NONE;
    for (String word : words) {
      targets = target(targets, word);
    }
    return targets;
  }

  private static Targets target(Targets targets, String word) throws UsageException {
    int equals = word.indexOf('=');
    String software = equals < 0 ? word : word.substring(0, equals);
    String version = equals < 0 ? "" : word.substring(equals + 1);
    if (!SOFTWARE.contains(software) || !isVersion(version)) {
      throw new UsageException(
          "--target "
              + word
              + ": expected SOFTWARE=VERSION with one of "
              + String.join(", ", SOFTWARE));
    }
    return switch (software) {
      case "systemd" -> {
        int dot = version.indexOf('.');
        int major = Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
        if (major < SystemdTarget.OLDEST.version()) {
          throw new UsageException("--target " + word + ": systemd before 252 is not supported");
        }
        yield targets.with(new SystemdTarget(major, true));
      }
      case "openclaw" ->
          targets.with(
              stated(OpenClawVersion.parse(version), word, "a calendar version", "2026.4.15"));
      case "sudo" -> {
        SudoVersion sudo = stated(SudoVersion.parse(version), word, "a release", "1.9.13");
        if (!sudo.isAtLeast(SudoVersion.OLDEST)) {
          throw new UsageException("--target " + word + ": sudo before 1.9.13 is not supported");
        }
        yield targets.with(sudo);
      }
      case "sudo-rs" -> {
        SudoRsVersion sudoRs = stated(SudoRsVersion.parse(version), word, "a release", "0.2.8");
        if (!sudoRs.isSupported()) {
          throw new UsageException("--target " + word + ": sudo-rs before 0.2.5 is not supported");
        }
        yield targets.with(sudoRs);
      }
      default -> targets;
    };
  }

  private static <T> T stated(Optional<T> version, String word, String kind, String example)
      throws UsageException {
    if (version.isEmpty()) {
      String software = word.substring(0, word.indexOf('='));
      throw new UsageException(
          "--target " + word + ": expected " + kind + " such as " + software + "=" + example);
    }
    return version.get();
  }

  /** Digits and dots, at most four digits between dots. */
  private static boolean isVersion(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (c != '.' || digits == 0)) {
        return false;
      }
      digits = digit ? digits + 1 : 0;
      if (digits > 4) {
        return false;
      }
    }
    return digits > 0;
  }

  private static Assumptions assumptions(List<String> cycles) throws UsageException {
    if (cycles.isEmpty()) {
      return Assumptions.DEFAULT;
    }
    List<TimeSpan> spans = new ArrayList<>();
    for (String cycle : cycles) {
      Optional<TimeSpan> span = TimeSpan.parseSeconds(cycle);
      boolean usable =
          span.isPresent() && !span.get().isZero() && span.get().compareTo(LONGEST_CYCLE) <= 0;
      if (!usable) {
        throw new UsageException(
            "--assume-cycle "
                + cycle
                + ": expected a time span such as 28s or 10min, more than 0 and at most "
                + Wording.time(LONGEST_CYCLE));
      }
      spans.add(span.get());
    }
    return Assumptions.ofCycles(spans);
  }

  /** A pattern that cannot match would report nothing, which looks like a clean tree. */
  static Selection selection(CheckRequest request) throws UsageException {
    for (List<String> patterns : List.of(request.includes(), request.excludes())) {
      for (String pattern : patterns) {
        if (pattern.isBlank() || pattern.startsWith("/")) {
          throw new UsageException(
              (patterns == request.includes() ? "--includes '" : "--excludes '")
                  + pattern
                  + "': expected a pattern such as src/main/systemd/** relative to "
                  + request.workingFolder());
        }
      }
    }
    return Selection.of(
        request.workingFolder().toAbsolutePath(), request.includes(), request.excludes());
  }

  /** The least severity that fails; empty for never. */
  static Optional<Severity> failOn(String word) throws UsageException {
    Optional<Severity> severity = Severity.parse(word);
    if (severity.isEmpty() && !word.equals("never")) {
      throw new UsageException("--fail-on " + word + ": expected error, warning, info or never");
    }
    return severity;
  }
}
