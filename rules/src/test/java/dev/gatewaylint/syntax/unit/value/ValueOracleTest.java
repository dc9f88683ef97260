package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdict on a value is that of {@code systemd-analyze verify} on a unit with that value. */
class ValueOracleTest {

  private static final int PER_TYPE =
      Integer.getInteger("gatewaylint.values", Oracle.cases(10, 80));
  private static final long SEED = Long.getLong("gatewaylint.seed", 252L);

  private record Trial(ValueSamples samples, String value) {}

  @TempDir Path folder;

  @Test
  void installedSystemdAgrees() throws IOException {
    Oracle.require("systemd-analyze");
    compare(SystemdAnalyze.installed());
  }

  @Test
  void systemdOfTrixieAgrees() throws IOException {
    Path root = Path.of(System.getProperty("gatewaylint.systemd.root", "../target/table/257/root"));
    SystemdAnalyze analyze = SystemdAnalyze.unpackedAt(root.toAbsolutePath().normalize());
    Oracle.require(analyze.runs(), "no unpacked systemd 257: rules/src/table/derive.sh --fetch");
    compare(analyze);
  }

  private void compare(SystemdAnalyze analyze) throws IOException {
    Map<String, Trial> trials = new LinkedHashMap<>();
    UnitFolder units = new UnitFolder(folder.toRealPath());
    for (ValueSamples samples : ValueSamples.all()) {
      for (String value : samples.values(PER_TYPE, SEED)) {
        trials.put(units.add(samples.section(), samples.key(), value), new Trial(samples, value));
      }
    }
    Map<String, List<String>> complaints = units.complaints(analyze);
    List<String> disagreements = new ArrayList<>();
    Map<String, Integer> explained = new LinkedHashMap<>();
    int compared = 0;
    for (Map.Entry<String, Trial> entry : trials.entrySet()) {
      Trial trial = entry.getValue();
      List<String> said = complaints.getOrDefault(entry.getKey(), List.of());
      if (isUnknownKey(said)) {
        continue;
      }
      compared++;
      said = said.stream().filter(line -> !Explained.isAdvice(line)).toList();
      Optional<Fault> fault =
          ValueTypes.check(trial.samples().type(), trial.value(), analyze.version());
      boolean refuses = fault.isPresent() && fault.get().consequence() == Consequence.UNIT_REFUSED;
      if (refuses ? !units.isBroken(entry.getKey()) : units.isRefused(entry.getKey())) {
        String type = trial.samples().type();
        if (!Specified.full(trial.value(), analyze.version()).isOpen()) {
          disagreements.add(
              type + " <" + trial.value() + "> consequence, we: " + fault + " systemd: " + said);
        }
      }
      if (fault.isPresent() != !said.isEmpty()) {
        String type = trial.samples().type();
        Optional<String> reason =
            Explained.reason(type, trial.value(), fault.isPresent(), analyze.version());
        if (reason.isPresent()) {
          explained.merge(reason.get(), 1, Integer::sum);
        } else {
          disagreements.add(type + " <" + trial.value() + "> we: " + fault + " systemd: " + said);
        }
      }
    }
    Oracle.compared(
        "systemd-analyze verify", Integer.toString(analyze.version()), "values", compared);
    assertThat(disagreements).isEmpty();
    assertThat(compared).isGreaterThan(PER_TYPE * 100);
  }

  private static boolean isUnknownKey(List<String> said) {
    return said.stream()
        .anyMatch(line -> line.startsWith("Unknown key") || line.startsWith("Unknown lvalue"));
  }
}
