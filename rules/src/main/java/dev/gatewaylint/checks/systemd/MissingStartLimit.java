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
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A service that restarts, with no start limit but the default, which lets it loop. */
public final class MissingStartLimit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("missing-start-limit", "restarts for ever, no start limit can stop it")
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
    RestartPolicy policy = service.restartPolicy();
    Optional<Place> place = service.restartedBy();
    if (limit.isWritten() || !service.restartsAfterCrash() || place.isEmpty()) {
      return List.of();
    }
    RestartDelay delay = policy.delay().value();
    if (!limit.stopsInstantCrash(delay)) {
      return List.of(finding(service, assume, place.get(), endless(limit, delay)));
    }
    Optional<TimeSpan> survivor = Limits.cycleNotStopped(limit, delay, assume);
    if (survivor.isEmpty()) {
      return List.of();
    }
    String message =
        "restarts for ever where each run lasts a little: the default limit of "
            + Limits.described(limit)
            + " stops cycles of at most "
            + Wording.time(limit.longestCycle(delay))
            + ", not one of "
            + Wording.time(survivor.get());
    return List.of(finding(service, assume, place.get(), message).graded(Severity.WARNING));
  }

  private static String endless(StartLimit limit, RestartDelay delay) {
    if (limit.isDisabled()) {
      return "restarts for ever: the manager's default start limit is switched off, and the unit"
          + " sets none";
    }
    return "restarts for ever: " + Limits.neverFits(limit, delay);
  }

  private static Finding finding(Service service, Assumptions assume, Place place, String message) {
    RestartPolicy policy = service.restartPolicy();
    Finding finding =
        INFO.at(place, Limits.subject(service), "Service.Restart", message)
            .with(policy.delay().place(), "the wait before each start")
            .with(service.startLimit().interval().place(), "the manager's window");
    return Limits.cured(finding, service, assume);
  }
}
