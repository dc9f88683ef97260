package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.WatchdogProgram;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/** A watchdog over a program that never feeds it. */
public final class WatchdogWithoutNotify implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("watchdog-without-notify", "the watchdog kills a program that is well")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Sourced<TimeSpan> watchdog = service.watchdog();
    boolean watched = !watchdog.value().isZero() && !watchdog.value().isInfinite();
    if (!watched || watchdog.place().isEmpty() || service.type().value().talksToManager()) {
      return List.of();
    }
    Optional<WatchdogProgram> program = WatchdogProgram.silentIn(service);
    if (program.isEmpty()) {
      return List.of();
    }
    String message =
        "kills the program every "
            + Wording.time(watchdog.value())
            + ": "
            + program.get().reason()
            + ", so nothing ever feeds the watchdog";
    return List.of(
        INFO.at(
                watchdog.place().get(),
                new Subject(service.unit().identity(), "WatchdogSec"),
                "Service.WatchdogSec",
                message)
            .with(program.get().command(), "the program")
            .fixedBy(Safety.MANUAL, "remove WatchdogSec= and probe the service from outside"));
  }
}
