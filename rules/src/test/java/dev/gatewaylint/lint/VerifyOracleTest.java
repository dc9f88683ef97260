package dev.gatewaylint.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.syntax.unit.Systemd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whole files with several hazards at once: the lines that {@code systemd-analyze verify} objects
 * to are the lines that draw a finding, and for the same reason.
 */
class VerifyOracleTest {
  /** What a rule's finding is called in verify's terms; the others are about more than syntax. */
  private static final Map<String, String> CALLED =
      Map.of(
          "unknown-section", "section",
          "unknown-directive", "key",
          "directive-in-wrong-section", "key",
          "start-limit-in-service-section", "key",
          "directive-newer-than-target", "key",
          "unreadable-unit", "line",
          "invalid-directive-value", "value");

  private static final Set<String> REFUSING = Set.of("oneshot-restart-always", "refused-service");

  @Test
  void findsWhatVerifyFinds() throws IOException {
    for (Systemd systemd : Systemd.all()) {
      compare(systemd);
    }
  }

  private static void compare(Systemd systemd) throws IOException {
    HostFolder host = HostFolder.fresh("verify");
    RandomUnit random = new RandomUnit(new Random(Oracle.seed()));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Oracle.cases(50, 500); i++) {
      String kind = random.kind();
      names.add("u" + i + "." + kind);
      host.file(HostFolder.ADMIN + "u" + i + "." + kind, random.text(kind));
    }
    Map<String, Set<String>> theirs = new TreeMap<>();
    for (String line :
        systemd.verify(host.root().resolve(HostFolder.ADMIN).toAbsolutePath(), names)) {
      verdict(line, host)
          .ifPresent(v -> theirs.computeIfAbsent(v[0], f -> new TreeSet<>()).add(v[1]));
    }
    LintSettings settings =
        new LintSettings(
            Set.of(),
            Set.of(),
            Targets.ofSystemd(new SystemdTarget(systemd.version(), true)),
            Assumptions.DEFAULT);
    Report report =
        new Linter(settings)
            .lint(new FolderReader(host.root(), List.of()).read(List.of(host.root().toString())));
    Map<String, Set<String>> ours = new TreeMap<>();
    Set<String> given = new TreeSet<>();
    for (Finding finding : report.findings()) {
      if (given.contains(finding.place().file().name())) {
        continue; // systemd has given the file up by here; findings come by line
      }
      Set<String> verdicts =
          ours.computeIfAbsent(finding.place().file().name(), f -> new TreeSet<>());
      String called = CALLED.get(finding.rule().id());
      if (called != null) {
        verdicts.add(finding.place().line() + " " + called);
      }
      if (REFUSING.contains(finding.rule().id())
          || finding.message().endsWith("systemd refuses the unit")
          || finding.message().endsWith("systemd stops reading here")) {
        verdicts.add("refused");
        if (called != null) {
          given.add(finding.place().file().name());
        }
      }
    }
    List<String> differences = new ArrayList<>();
    int verdicts = 0;
    for (String name : names) {
      Set<String> systemds = theirs.getOrDefault(name, Set.of());
      Set<String> mine = ours.getOrDefault(name, Set.of());
      verdicts += systemds.size();
      if (!systemds.equals(mine)) {
        differences.add(name + ": verify " + systemds + ", we " + mine);
      }
    }
    Oracle.compared("systemd-analyze", systemd.version() + "", "whole files", names.size());
    System.out.println(systemd + ", whole files: " + names.size() + ", " + verdicts + " verdicts");
    assertThat(differences).as(systemd.toString()).isEmpty();
    assertThat(verdicts).isGreaterThan(names.size());
  }

  /** File and verdict that a line of verify is about, if it is about the text of a file. */
  private static Optional<String[]> verdict(String line, HostFolder host) {
    String folder = host.root() + "/" + HostFolder.ADMIN;
    if (line.startsWith(folder)) {
      String[] parts = line.substring(folder.length()).split(":", 3);
      if (parts.length < 3 || !parts[1].matches("\\d+")) {
        return Optional.empty();
      }
      return called(parts[2].strip()).map(word -> new String[] {parts[0], parts[1] + " " + word});
    }
    // "u1.service: Service has no ...Refusing." and what is said of it later.
    String name = line.replaceFirst("^Unit ", "").replaceFirst("[ :].*", "");
    boolean refused =
        line.contains("Refusing.")
            || line.contains("bad unit file setting")
            || line.contains("failed to load properly")
            || line.contains("Bad message");
    return refused ? Optional.of(new String[] {name, "refused"}) : Optional.empty();
  }

  private static Optional<String> called(String said) {
    if (said.startsWith("Unknown section")) {
      return Optional.of("section");
    }
    if (said.startsWith("Unknown key")) {
      return Optional.of("key");
    }
    if (said.startsWith("Missing '='")
        || said.startsWith("Missing key name")
        || said.startsWith("Assignment outside of section")
        || said.startsWith("Invalid section header")
        || said.startsWith("Bad characters in section header")
        || said.startsWith("String is not UTF-8 clean")) {
      return Optional.of("line");
    }
    boolean advice =
        said.contains("obsolete")
            || said.contains("please use")
            || said.contains("deprecated")
            || said.contains("legacy directory")
            || said.contains("not safe");
    return advice ? Optional.empty() : Optional.of("value");
  }
}
