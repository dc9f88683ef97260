package dev.gatewaylint.lint;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.scenario.ScenarioReader;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.List;

/**
 * What a host's scenario.yaml adds to what the rules take for granted.
 *
 * @param assume what to take for granted on the host
 * @param gateways what the scenario says of its gateways
 */
record HostScenario(Assumptions assume, List<Scenario.Gateway> gateways) {
  private static final String NAME = "scenario.yaml";

  /** Only beside one of these a file of that name is taken for a host's. */
  private static final List<String> HOST_FOLDERS =
      List.of("etc", "home", "usr", "Library", "Users");

  /** Reads it; what the user states goes before what the host says. */
  static HostScenario of(HostFiles host, LintSettings settings, List<String> complaints) {
    HostScenario none = new HostScenario(settings.assume(), List.of());
    FileTree files = host.files();
    if (files.kind(NAME) != FileTree.Kind.FILE || !looksLikeHost(files)) {
      return none;
    }
    try {
      SourceFile source = SourceFile.of(NAME, files.shown(NAME), files.read(NAME));
      Scenario scenario = ScenarioReader.read(source);
      List<TimeSpan> told = scenario.assume().crashCycles();
      boolean stated = !settings.assume().crashCycles().equals(Assumptions.DEFAULT.crashCycles());
      List<TimeSpan> cycles = stated || told.isEmpty() ? settings.assume().crashCycles() : told;
      TimeSpan startUp = scenario.assume().startUp().orElse(settings.assume().startUp());
      return new HostScenario(
          new Assumptions(cycles, scenario.quotas(), startUp), scenario.gateways());
    } catch (ScenarioException e) {
      complaints.add(e.sentence());
    } catch (IOException e) {
      complaints.add(files.shown(NAME) + ": cannot be read");
    }
    return none;
  }

  private static boolean looksLikeHost(FileTree files) {
    for (String folder : HOST_FOLDERS) {
      if (files.kind(folder) == FileTree.Kind.FOLDER) {
        return true;
      }
    }
    return false;
  }
}
