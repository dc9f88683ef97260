package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.MemoryCeiling;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.simulate.Remedy;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules about start limits say alike. */
final class Limits {
  /** Start to start when a gateway grows until the kernel ends it, as it was seen. */
  static final TimeSpan OOM_CYCLE = TimeSpan.ofSeconds(600);

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

  /**
   * A start limit that stops every assumed crash cycle; under a ceiling on memory, where the kernel
   * kills, it stops that one too.
   */
  static Remedy remedy(Service service, RestartDelay delay, Assumptions assume) {
    List<TimeSpan> cycles = new ArrayList<>(assume.crashCycles());
    if (MemoryCeiling.placeIn(service).isPresent()) {
      cycles.add(OOM_CYCLE);
    }
    return Remedy.covering(delay, cycles);
  }

  /** What writes a start limit into a service. */
  static UnitAmendment amendment(Service service, Remedy remedy) {
    return write(new UnitAmendment(service), remedy);
  }

  /** The same beside other settings. */
  static UnitAmendment write(UnitAmendment amendment, Remedy remedy) {
    return amendment
        .set("Unit", "StartLimitIntervalSec", Long.toString((long) remedy.interval().seconds()))
        .set("Unit", "StartLimitBurst", Long.toString(remedy.burst()));
  }

  /** A finding with the fix that sets a start limit. */
  static Finding cured(Finding finding, Service service, Assumptions assume) {
    Remedy remedy = remedy(service, service.restartPolicy().delay().value(), assume);
    String title =
        service.startLimit().isWritten()
            ? "set " + remedy.assignments() + " in [Unit]"
            : "add " + remedy.assignments() + " to [Unit]";
    return Units.cured(finding, Safety.UNSAFE, title, amendment(service, remedy));
  }

  /** How long the program runs in a cycle; the restart delay is the rest. */
  static TimeSpan run(TimeSpan cycle, RestartDelay delay) {
    long wait = (long) delay.micros(1);
    return new TimeSpan(Math.max(0, cycle.micros() - wait));
  }
}
