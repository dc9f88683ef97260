package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;

/** A start limit that is written down and can never trip. */
public final class UnreachableStartLimit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("unreachable-start-limit", "the start limit can never trip")
          .fixedBy(Safety.UNSAFE)
          .yieldingTo("start-limit-in-service-section");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    StartLimit limit = service.startLimit();
    RestartPolicy policy = service.restartPolicy();
    RestartDelay delay = RestartDelay.constant(policy.delay().value().base());
    boolean endless =
        limit.isWritten()
            && !limit.isDisabled()
            && service.restartsAfterCrash()
            && !limit.stopsInstantCrash(delay);
    if (!endless) {
      return List.of();
    }
    Place place = limit.writtenPlace().orElseThrow();
    String message = "this limit can never trip: " + Limits.neverFits(limit, delay);
    Finding finding =
        INFO.at(place, Limits.subject(service), "Unit.StartLimitIntervalSec", message)
            .with(policy.delay().place(), "the wait before each start");
    return List.of(Limits.cured(finding, service, assume));
  }
}
