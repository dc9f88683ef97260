package dev.gatewaylint.generate;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.simulate.Remedy;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** The start limit of a gateway, and the crash loops that it has to stop. */
final class RestartLimit {
  /** From here on systemd knows waits that grow, and restarts without a failed state between. */
  static final int RESTART_MODES_SINCE = 254;

  /** About what a gateway needs to start up and meet its duplicate. */
  private static final TimeSpan USUAL = TimeSpan.ofSeconds(30);

  /** Start to start of a gateway that grows until the kernel ends it, as it was seen. */
  private static final TimeSpan OUT_OF_MEMORY = TimeSpan.ofSeconds(600);

  private RestartLimit() {}

  /** The declared cycles, and those that every gateway may fall into. */
  static List<TimeSpan> cycles(Spec spec) {
    List<TimeSpan> cycles = new ArrayList<>(spec.crashCycles());
    cycles.add(USUAL);
    if (!spec.gateway().memory().isEmpty()) {
      cycles.add(OUT_OF_MEMORY);
    }
    return cycles;
  }

  static Remedy of(Spec spec, Restart restart) {
    RestartPolicy policy =
        new RestartPolicy(
            Sourced.builtIn(restart),
            Sourced.builtIn(RestartDelay.constant(spec.gateway().restartDelay())),
            ExitStatusSet.EMPTY,
            ExitStatusSet.EMPTY,
            ExitStatusSet.EMPTY,
            false);
    return Remedy.of(policy, spec.systemd(), cycles(spec));
  }

  /** The slowest of the cycles. */
  static TimeSpan slowest(Spec spec) {
    TimeSpan slowest = TimeSpan.ZERO;
    for (TimeSpan cycle : cycles(spec)) {
      slowest = cycle.compareTo(slowest) > 0 ? cycle : slowest;
    }
    return slowest;
  }
}
