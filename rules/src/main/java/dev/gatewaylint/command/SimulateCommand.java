package dev.gatewaylint.command;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.report.PlayReport;
import dev.gatewaylint.scenario.Ends;
import dev.gatewaylint.scenario.Scenario;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.scenario.ScenarioReader;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Premises;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays the services of hosts and tells how that comes out. */
public final class SimulateCommand {
  private static final String SCENARIO = "scenario.yaml";

  private SimulateCommand() {}

  /**
   * What became of a run.
   *
   * @param exit 0, or 2 if something could not be played
   * @param output what belongs on standard output
   * @param messages sentences for standard error
   */
  public record Played(int exit, String output, List<String> messages) {
    public Played {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Runs it.
   *
   * @throws UsageException if the request or the scenario makes no sense
   */
  public static Played run(SimulateRequest request) throws UsageException {
    if (!request.format().equals("text") && !request.format().equals("json")) {
      throw new UsageException("--format " + request.format() + ": expected text or json");
    }
    Optional<TimeSpan> runTime = time("--run-time", request.runTime());
    Optional<TimeSpan> length = time("--length", request.length());
    End end = end(request);
    FolderReader reader =
        new FolderReader(request.workingFolder(), List.of())
            .keepingBare(folder -> hasScenario(request, folder));
    HostReader.Reading reading =
        reader.read(request.paths().isEmpty() ? List.of(".") : request.paths());
    List<String> messages = new ArrayList<>(reading.complaints());
    messages.addAll(reading.notes());
    PlayReport report = new PlayReport();
    try {
      for (HostFiles files : reading.hosts()) {
        Scenario scenario = scenario(request, files);
        List<String> targets = new ArrayList<>(scenario.targets());
        targets.addAll(request.targets());
        LintSettings settings = CheckOptions.settings(request, targets, scenario);
        Host host = HostLoader.load(files, settings.targets());
        messages.addAll(host.complaints());
        Staging staging = new Staging(host, scenario, premises(scenario, length));
        Optional<Staging.Staged> told =
            runTime.isPresent() ? Optional.empty() : staging.scenarioPlay();
        List<Staging.Staged> plays =
            told.isPresent()
                ? List.of(told.get())
                : staging.assumedPlays(settings.assume().crashCycles(), runTime, end);
        for (Staging.Staged staged : plays) {
          report.add(files.shown(), staged.play(), staged.play().run(), staged.cycle());
        }
      }
    } catch (ScenarioException e) {
      throw new UsageException(e.sentence());
    }
    if (report.isEmpty()) {
      messages.add("nothing to play: no service here restarts, and no scenario names one");
    }
    String output = request.format().equals("json") ? report.json() : report.text();
    int exit = reading.complaints().isEmpty() ? Exit.OK : Exit.TROUBLE;
    return new Played(exit, output, messages);
  }

  private static Premises premises(Scenario scenario, Optional<TimeSpan> length)
      throws UsageException {
    try {
      Premises premises = Premises.DEFAULT;
      Optional<TimeSpan> healthy = scenario.assume().healthyAfter();
      premises = healthy.isPresent() ? premises.healthyAfter(healthy.get()) : premises;
      Optional<TimeSpan> chosen = length.or(scenario.assume()::length);
      return chosen.isPresent() ? premises.lasting(chosen.get()) : premises;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** A scenario can tell of services that no file here does, such as jobs of launchd. */
  private static boolean hasScenario(SimulateRequest request, Path folder) {
    return request.scenario().isPresent() || Files.isRegularFile(folder.resolve(SCENARIO));
  }

  private static Scenario scenario(SimulateRequest request, HostFiles files)
      throws UsageException, ScenarioException {
    if (request.scenario().isPresent()) {
      String name = request.scenario().get();
      Path path = request.workingFolder().resolve(name);
      if (!Files.isRegularFile(path)) {
        throw new UsageException("--scenario " + name + ": no such file");
      }
      try {
        return ScenarioReader.read(SourceFile.of(name, name, Files.readAllBytes(path)));
      } catch (IOException e) {
        throw new UsageException("--scenario " + name + ": cannot be read");
      }
    }
    FileTree tree = files.files();
    if (tree.kind(SCENARIO) != FileTree.Kind.FILE) {
      return Scenario.EMPTY;
    }
    try {
      return ScenarioReader.read(
          SourceFile.of(SCENARIO, tree.shown(SCENARIO), tree.read(SCENARIO)));
    } catch (IOException e) {
      throw new UsageException(tree.shown(SCENARIO) + ": cannot be read");
    }
  }

  private static Optional<TimeSpan> time(String option, Optional<String> text)
      throws UsageException {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<TimeSpan> span = TimeSpan.parseSeconds(text.get());
    if (span.isEmpty() || span.get().isZero()) {
      throw new UsageException(
          option + " " + text.get() + ": expected a time span such as 28s, more than 0");
    }
    return span;
  }

  private static End end(SimulateRequest request) throws UsageException {
    String text = request.end().orElse("exit 1");
    Optional<End> end = Ends.parse(text);
    if (end.isEmpty()) {
      throw new UsageException(
          "--end " + text + ": expected 'exit N', a signal such as SIGKILL, oom or hang");
    }
    return end.get();
  }
}
