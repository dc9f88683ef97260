package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/** A start limit that stops a program which dies at once, but not one that runs a while first. */
public final class ShortStartLimitWindow implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("short-start-limit-window", "the start limit misses slower crash loops")
          .graded()
          .fixedBy(Safety.UNSAFE)
          .yieldingTo("start-limit-in-service-section");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    StartLimit limit = service.startLimit();
    RestartDelay delay = service.restartPolicy().delay().value();
    boolean effective =
        limit.isWritten() && service.restartsAfterCrash() && limit.stopsInstantCrash(delay);
    Optional<TimeSpan> survivor =
        effective ? Limits.cycleNotStopped(limit, delay, assume) : Optional.empty();
    if (survivor.isEmpty()) {
      return List.of();
    }
    boolean byLuck = limit.stops(delay, Limits.run(survivor.get(), delay));
    String message =
        Limits.described(limit)
            + " trips only for cycles of at most "
            + Wording.time(limit.longestCycle(delay))
            + (byLuck ? "; one of " : ", start to start; one of ")
            + Wording.time(survivor.get())
            + (byLuck ? " is too close to tell" : " restarts for ever");
    Finding finding =
        INFO.at(
                limit.writtenPlace().orElseThrow(),
                Limits.subject(service),
                "Unit.StartLimitIntervalSec",
                message)
            .with(service.restartPolicy().delay().place(), "the wait before each start");
    return List.of(Limits.cured(finding, service, assume));
  }
}
