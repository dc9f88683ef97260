package dev.gatewaylint.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random units that a real systemd keeps for some seconds, and what the simulator says of them.
 *
 * <p>Known deviations: none. Not compared is what is left out below, and counted.
 */
@Tag("once")
class SystemdSimulationOracleTest {
  private static final int SECONDS = 18;

  /** Units side by side; more of them would make the manager slower than the margin. */
  private static final int ABREAST = 70;

  /** What was compared and left out of one version. */
  private static final class Count {
    int units;
    int attempts;
    int refused;
    int unsure;
    int exact;
    int loops;
    int near;
    int slow;
    final List<String> differences = new ArrayList<>();
  }

  @Test
  void predictsWhatSystemdDoes() throws IOException {
    SystemdBox.require();
    List<Path> roots = SystemdBox.roots();
    Oracle.require(
        !Oracle.isFull() || roots.size() > 1, "systemd 257 is not unpacked (derive.sh --fetch)");
    List<Count> counts = new ArrayList<>();
    for (Path root : Oracle.isFull() ? roots : roots.subList(0, 1)) {
      counts.add(compare(root, root.equals(Path.of("/")) ? 252 : 257));
    }
    for (Count count : counts) {
      assertThat(count.differences).isEmpty();
      assertThat(count.exact + count.loops).isGreaterThanOrEqualTo(Oracle.cases(10, 150));
      assertThat(count.units - count.unsure).isGreaterThanOrEqualTo(Oracle.cases(10, 150));
    }
  }

  private static Count compare(Path root, int version) throws IOException {
    Random random = new Random(Oracle.seed());
    Count count = new Count();
    int wanted = Oracle.cases(20, 3 * ABREAST);
    while (count.units < wanted) {
      int some = Math.min(ABREAST, wanted - count.units);
      List<BoxUnit> units = new BoxUnits(random, version).some(some, SECONDS);
      for (Seen seen : BoxLab.watch("simulation", root, units, SECONDS)) {
        assertThat(seen.model().version() >= Systemd.RESTART_MODES_SINCE)
            .isEqualTo(version >= Systemd.RESTART_MODES_SINCE);
        count.units++;
        compareAttempts(seen, count);
        compareForecast(seen, count);
      }
    }
    tell(version, count);
    return count;
  }

  private static void tell(int version, Count count) {
    System.out.printf(
        "systemd %d: %d units; %d attempts, %d of them refused, %d units left out as unsure;"
            + " %d outcomes and %d loops predicted, left out %d near a boundary, %d too slow%n",
        version,
        count.units,
        count.attempts,
        count.refused,
        count.unsure,
        count.exact,
        count.loops,
        count.near,
        count.slow);
    String name = Integer.toString(version);
    Oracle.compared("systemd", name, "start attempts", count.attempts);
    Oracle.compared("systemd", name, "simulated units", count.exact + count.loops);
  }

  /** The observed times, fed to the model of the start limit. */
  private static void compareAttempts(Seen seen, Count count) {
    Attempts attempts = Attempts.of(seen);
    if (seen.starts().isEmpty() || !attempts.isSure()) {
      count.unsure++;
      return;
    }
    count.attempts += attempts.count();
    count.refused += attempts.refused();
    if (!attempts.decisions().equals(attempts.observed())) {
      count.differences.add(
          seen.model().label()
              + ": "
              + attempts.observed()
              + ", model: "
              + attempts.decisions()
              + seen.story());
    }
  }

  private static void compareForecast(Seen seen, Count count) {
    List<Double> overheads = seen.overheads();
    double mean = overheads.stream().mapToDouble(one -> one).average().orElse(0.1);
    if (overheads.stream().anyMatch(one -> one < -0.02)) {
      count.differences.add("restarted too early: " + overheads + seen.story());
    }
    Set<Forecast> around = Forecast.around(seen);
    if (mean > Forecast.OVERHEAD) {
      count.slow++;
    } else if (around.size() == 1 && around.iterator().next().settled()) {
      count.exact++;
      Forecast forecast = around.iterator().next();
      if (forecast.starts() != seen.starts().size()
          || forecast.restarts() != seen.restarts()
          || !forecast.state().equals(seen.active())) {
        count.differences.add(forecast + ", but " + seen.story());
      }
    } else if (around.stream().noneMatch(Forecast::settled)) {
      count.loops++;
      compareLoop(seen, Forecast.of(seen, Math.max(0, mean), 1, 0), count);
    } else {
      count.near++;
    }
  }

  /** A unit that is started for ever: as often as its measured period says, but for the ends. */
  private static void compareLoop(Seen seen, Forecast forecast, Count count) {
    long most = 1L + seen.done().size();
    boolean loops = !seen.active().equals("failed") && !seen.active().equals("inactive");
    if (!loops
        || Math.abs(forecast.starts() - seen.starts().size()) > most
        || Math.abs(forecast.restarts() - seen.restarts()) > most) {
      count.differences.add(forecast + ", but " + seen.story());
    }
  }
}
