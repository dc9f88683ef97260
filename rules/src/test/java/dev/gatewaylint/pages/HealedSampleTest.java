package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.FixCommand;
import dev.gatewaylint.command.FixRequest;
import dev.gatewaylint.command.SimulateCommand;
import dev.gatewaylint.command.SimulateRequest;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.host.ReaderFactory;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Related;
import dev.gatewaylint.text.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The incident's host after {@code fix --unsafe}: no error, and nothing changed beyond need. */
class HealedSampleTest {
  private static final Path SICK = Repository.SAMPLES.resolve("death-spiral");

  /** What a fix puts above a line that it comments out. */
  private static final String COMMENT = "#";

  private HostFolder host;
  private FixCommand.Outcome outcome;

  @BeforeEach
  void fix() throws IOException, UsageException {
    host = HostFolder.fresh("healed-sample");
    host.file(".git", "");
    for (Path file : Repository.files(SICK)) {
      host.file(Repository.relative(SICK, file), Files.readAllBytes(file));
    }
    outcome = run();
  }

  private FixCommand.Outcome run() throws UsageException {
    CheckRequest check = CheckRequest.of(host.root(), List.of("."));
    return FixCommand.run(new FixRequest(check, true, false), ReaderFactory.FOLDERS);
  }

  private Map<String, String> tree() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : Repository.files(host.root())) {
      all.put(Repository.relative(host.root(), file), Files.readString(file));
    }
    return all;
  }

  @Test
  void noErrorIsLeft() throws UsageException {
    assertThat(outcome.exit()).isEqualTo(Exit.OK);
    assertThat(outcome.report().refused()).isEmpty();
    CheckCommand.Outcome check = CheckCommand.run(CheckRequest.of(host.root(), List.of(".")));
    assertThat(check.exit()).isEqualTo(Exit.OK);
    assertThat(check.messages()).isEmpty();
  }

  @Test
  void theReadmeSaysWhatFixSays() {
    String[] lines = outcome.output().split("\n");
    assertThat(Repository.read(Repository.ROOT.resolve("README.md")))
        .contains("\n" + lines[lines.length - 1] + "\n");
  }

  @Test
  void aSecondRunChangesNoByte() throws IOException, UsageException {
    Map<String, String> healed = tree();
    FixCommand.Outcome again = run();
    assertThat(again.report().made()).isEmpty();
    assertThat(tree()).isEqualTo(healed);
  }

  @Test
  void theLoopStops() throws UsageException {
    SimulateRequest request =
        new SimulateRequest(
            host.root(),
            List.of("."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "text",
            List.of(),
            List.of());
    assertThat(SimulateCommand.run(request).output()).contains("stops after 5 starts at 140 s");
  }

  /** Changed and removed lines are named by findings; added ones by the titles of fixes. */
  @Test
  void theDiffIsWhatWasAnnounced() throws IOException {
    Map<String, Set<Integer>> named = new TreeMap<>();
    for (Finding finding : outcome.report().before().findings()) {
      name(named, finding.place());
      for (Related related : finding.related()) {
        name(named, related.place());
      }
    }
    StringBuilder titles = new StringBuilder();
    for (Finding finding : outcome.report().made()) {
      titles.append(finding.fix().orElseThrow().title()).append('\n');
    }
    List<String> unannounced = new ArrayList<>();
    for (Map.Entry<String, String> file : tree().entrySet()) {
      Path before = SICK.resolve(file.getKey());
      if (file.getKey().equals(".git")) {
        continue;
      }
      if (!Files.exists(before)) {
        String name = before.getFileName().toString();
        boolean isAlert = titles.toString().contains(name);
        if (!isAlert && !file.getKey().contains(".service.d/")) {
          unannounced.add("new file " + file.getKey());
        }
        continue;
      }
      List<String> old = Files.readString(before).lines().toList();
      List<String> now = file.getValue().lines().toList();
      for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
        int first = delta.getSource().getPosition() + 1;
        for (int line = first; line < first + delta.getSource().size(); line++) {
          if (!named.getOrDefault(file.getKey(), Set.of()).contains(line)) {
            unannounced.add(file.getKey() + ":" + line + " changed");
          }
        }
        boolean isInsert = delta.getSource().size() == 0;
        for (String line : delta.getTarget().getLines()) {
          if (isInsert && !line.startsWith(COMMENT) && !isIn(titles.toString(), line)) {
            unannounced.add(file.getKey() + " + " + line);
          }
        }
      }
    }
    assertThat(unannounced).isEmpty();
  }

  /** Word for word, or with what the name of a unit is made of. */
  private static boolean isIn(String titles, String line) {
    return titles.contains(line) || titles.contains(line.substring(0, line.indexOf('=') + 1));
  }

  private static void name(Map<String, Set<Integer>> named, Place place) {
    for (int line = place.line(); line <= place.endLine(); line++) {
      named.computeIfAbsent(place.file().path(), path -> new TreeSet<>()).add(line);
    }
  }

  @Test
  void systemdTakesTheUnits() throws IOException, InterruptedException {
    Oracle.require("systemd-analyze");
    Path units = host.root().resolve(HostFolder.ADMIN);
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
    for (Path unit : Repository.files(units)) {
      command.add(unit.toString());
    }
    List<String> said = new ArrayList<>();
    for (String line : said(command)) {
      // The programs themselves are not here.
      if (line.contains(units.toString()) || line.contains("Refusing")) {
        said.add(line);
      }
    }
    assertThat(said).isEmpty();
    Oracle.compared("systemd-analyze", "verify", "the healed sample", command.size() - 3);
  }

  @Test
  void visudoTakesTheSudoersFile() throws IOException, InterruptedException {
    Oracle.require("visudo");
    Path file = host.root().resolve("etc/sudoers.d/openclaw");
    assertThat(said(List.of("visudo", "-c", "-s", "-f", file.toString())))
        .containsExactly(file + ": parsed OK");
    Oracle.compared("visudo", "-cs", "the healed sample", 1);
  }

  private static List<String> said(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
