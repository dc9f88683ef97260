package dev.gatewaylint.rule;

import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * What is taken for granted about programs, because no file says it.
 *
 * @param crashCycles times from one start to the next in a crash loop, restart delay included
 * @param quotas limits of platforms that each start of a gateway draws on
 * @param startUp from the start of a gateway's process until it serves
 */
public record Assumptions(List<TimeSpan> crashCycles, List<Quota> quotas, TimeSpan startUp) {
  /**
   * A crash every 30 s, about what a gateway needs to start up and meet its duplicate, and 60 s
   * until it serves.
   */
  public static final Assumptions DEFAULT =
      new Assumptions(List.of(TimeSpan.ofSeconds(30)), List.of(), TimeSpan.ofSeconds(60));

  /** Crash loops of these periods, and no quota in use. */
  public static Assumptions ofCycles(List<TimeSpan> crashCycles) {
    return new Assumptions(crashCycles, List.of(), DEFAULT.startUp());
  }

  public Assumptions {
    crashCycles = List.copyOf(crashCycles);
    quotas = List.copyOf(quotas);
  }
}
