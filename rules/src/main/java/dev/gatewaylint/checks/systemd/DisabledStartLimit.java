package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;

/** A service that restarts and whose start limit is switched off on purpose. */
public final class DisabledStartLimit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("disabled-start-limit", "the start limit is switched off")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    StartLimit limit = service.startLimit();
    boolean byInterval = limit.interval().isWritten() && limit.interval().value().isZero();
    boolean byBurst = limit.burst().isWritten() && limit.burst().value() == 0;
    if (!(byInterval || byBurst) || !service.restartsAfterCrash()) {
      return List.of();
    }
    Place place = (byInterval ? limit.interval() : limit.burst()).place().orElseThrow();
    String key = byInterval ? "Unit.StartLimitIntervalSec" : "Unit.StartLimitBurst";
    Finding finding =
        INFO.at(
                place,
                Limits.subject(service),
                key,
                "restarts for ever: 0 here switches the start limit off")
            .with(service.restartedBy(), "what restarts it");
    return List.of(Limits.cured(finding, service, assume));
  }
}
