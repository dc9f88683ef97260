package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.UnitPlace;
import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.unit.Systemd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fixes make of the units of pages, cases and samples, judged by systemd-analyze verify. */
@Tag("once")
class FixedUnitsOracleTest {
  @Test
  void verifyComplainsOfNothingThatItDidNotComplainOfBefore() throws IOException {
    List<Example> examples = examples();
    List<String> complaints = new ArrayList<>();
    for (Systemd systemd : Systemd.all()) {
      int compared = 0;
      for (Example example : examples.subList(0, Math.min(examples.size(), most()))) {
        FixReport report = example.fix(finding -> true);
        if (report.files().all().isEmpty() || !isFor(example, systemd)) {
          continue;
        }
        Set<String> fixed = verify(systemd, example.with(report.files()));
        fixed.removeAll(verify(systemd, example));
        for (String complaint : fixed) {
          complaints.add(systemd + ", " + example.name() + ": " + complaint);
        }
        compared++;
      }
      Oracle.compared("systemd-analyze", systemd.version() + "", "fixed units", compared);
      assertThat(compared).isPositive();
    }
    assertThat(complaints).isEmpty();
  }

  private static boolean isFor(Example example, Systemd systemd) {
    return example
        .settings()
        .targets()
        .systemd()
        .map(target -> target.version() == systemd.version())
        .orElse(true);
  }

  /** Whether a line is about the unit, not about the programs and units that the host lacks. */
  private static boolean isOfUnit(String line, Systemd systemd) {
    boolean half = line.contains("Unknown key") && line.contains("'Restart");
    return !line.contains(" not found.")
        && !line.contains(" is not executable: ")
        && !(half && systemd.version() < 254); // an unknown half of a back-off gets its other one
  }

  private static int most() {
    return Oracle.cases(12, Integer.MAX_VALUE);
  }

  /** Every host with a unit, in a random order. */
  private static List<Example> examples() {
    List<Example> all = new ArrayList<>();
    for (Page page : Page.in(Repository.PAGES)) {
      all.add(Example.of(page, page.section("Bad")));
    }
    for (Page page : Page.in(Repository.CASES)) {
      page.sections().forEach(section -> all.add(Example.of(page, section)));
    }
    Repository.folders(Repository.SAMPLES).forEach(host -> all.add(Example.ofFolder(host)));
    all.removeIf(example -> example.files().stream().noneMatch(FixedUnitsOracleTest::isUnit));
    Collections.shuffle(all, new Random(Oracle.seed()));
    return all;
  }

  private static boolean isUnit(HostFile file) {
    return UnitPlace.of(file.path())
        .filter(place -> place.role() != UnitPlace.Role.MANAGER && !place.kind().isQuadlet())
        .isPresent();
  }

  /** Its complaints, without the lines of the files; one folder stands for the search path. */
  private static Set<String> verify(Systemd systemd, Example example) throws IOException {
    HostFolder host = HostFolder.fresh("fixed");
    for (String target : List.of("sysinit", "basic", "shutdown", "network-online")) {
      host.file(target + ".target", "[Unit]\nDescription=" + target + "\n");
    }
    Set<String> names = new TreeSet<>();
    for (HostFile file : example.files()) {
      if (!isUnit(file) || file.link().isPresent()) {
        continue;
      }
      String[] path = file.path().split("/", -1);
      String name = path[path.length - 1];
      boolean dropIn = name.endsWith(".conf");
      String place = dropIn ? path[path.length - 2] + "/" + name : name;
      if (!Files.exists(host.root().resolve(place))) {
        host.file(place, file.content());
      }
      if (!dropIn) {
        names.add(name);
      }
    }
    Path folder = host.root();
    Set<String> complaints = new TreeSet<>();
    if (!names.isEmpty()) {
      for (String line : systemd.verify(folder, List.copyOf(names))) {
        if (isOfUnit(line, systemd)) {
          complaints.add(line.replace(folder + "/", "").replaceFirst("^([^ :]+):\\d+: ", "$1: "));
        }
      }
    }
    return complaints;
  }
}
