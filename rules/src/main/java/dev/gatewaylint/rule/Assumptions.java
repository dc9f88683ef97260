package dev.gatewaylint.rule;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/**
 * What is taken for granted about programs, because no file says it.
 *
 * @param crashCycles times from one start to the next in a crash loop, restart delay included
 */
public record Assumptions(List<TimeSpan> crashCycles) {
  /** A crash every 30 s: about what a gateway needs to start up and meet its duplicate. */
  public static final Assumptions DEFAULT = new Assumptions(List.of(TimeSpan.ofSeconds(30)));

  public Assumptions {
    crashCycles = List.copyOf(crashCycles);
  }
}
