package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/** What the rules about start limits say alike. */
final class Limits {
  private Limits() {}

  static Subject subject(Service service) {
    return new Subject(service.unit().identity(), Subject.START_LIMIT);
  }

  /** "5 starts in 10 s". */
  static String described(StartLimit limit) {
    return Wording.count(limit.burst().value(), "start")
        + " in "
        + Wording.time(limit.interval().value());
  }

  /**
   * "5 starts never fit in 10 s when each waits 10 s", or where the waits grow: "5 starts never fit
   * in 60 s when their waits add up to 88 s".
   */
  static String neverFits(StartLimit limit, RestartDelay delay) {
    if (delay.grows() && limit.burst().value() > 1) {
      return Wording.count(limit.burst().value(), "start")
          + " never fit in "
          + Wording.time(limit.interval().value())
          + " when their waits add up to "
          + Wording.time(delay.sumMicros(limit.burst().value()));
    }
    boolean one = limit.burst().value() == 1;
    return Wording.count(limit.burst().value(), "start")
        + (one ? " never fits in " : " never fit in ")
        + Wording.time(limit.interval().value())
        + (one ? " when it waits " : " when each waits ")
        + Wording.time(delay.micros(1));
  }

  /** The first assumed cycle that the limit does not stop, or stops by luck only. */
  static Optional<TimeSpan> cycleNotStopped(
      StartLimit limit, RestartDelay delay, Assumptions assume) {
    for (TimeSpan cycle : assume.crashCycles()) {
      if (!limit.stopsWithMargin(delay, run(cycle, delay))) {
        return Optional.of(cycle);
      }
    }
    return Optional.empty();
  }

  /** How long the program runs in a cycle; the restart delay is the rest. */
  static TimeSpan run(TimeSpan cycle, RestartDelay delay) {
    long wait = (long) delay.micros(1);
    return new TimeSpan(Math.max(0, cycle.micros() - wait));
  }
}
