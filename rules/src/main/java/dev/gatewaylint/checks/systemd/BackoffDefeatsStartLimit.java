package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import java.util.List;

/** A back-off that spreads the starts until the start limit cannot trip any more. */
public final class BackoffDefeatsStartLimit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "backoff-defeats-start-limit", "the back-off pushes the starts out of the window")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    StartLimit limit = service.startLimit();
    RestartPolicy policy = service.restartPolicy();
    RestartDelay delay = policy.delay().value();
    boolean defeated =
        limit.isWritten()
            && service.restartsAfterCrash()
            && delay.grows()
            && limit.stopsInstantCrash(RestartDelay.constant(delay.base()))
            && !limit.stopsInstantCrash(delay);
    if (!defeated) {
      return List.of();
    }
    String message =
        "the waits grow until this limit can never trip: the first "
            + limit.burst().value()
            + " add up to "
            + Wording.time(delay.sumMicros(limit.burst().value()))
            + ", the window is "
            + Wording.time(limit.interval().value());
    Finding finding =
        INFO.at(
                limit.writtenPlace().orElseThrow(),
                Limits.subject(service),
                "Unit.StartLimitIntervalSec",
                message)
            .with(service.word("RestartSteps").flatMap(Sourced::place), "what makes them grow")
            .with(service.word("RestartMaxDelaySec").flatMap(Sourced::place), "up to this");
    return List.of(Limits.cured(finding, service, assume));
  }
}
