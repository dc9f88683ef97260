package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.HealthWatch;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway whose health nobody looks at but the gateway. */
public final class UnwatchedHealth implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("unwatched-health", "nobody but the gateway knows whether it is well")
          .fixedBy(Safety.MANUAL)
          .onCompleteHosts();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Place> place = Units.start(service);
    if (!service.isGateway() || place.isEmpty() || HealthWatch.watches(service)) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "health"),
                "Service.ExecStart",
                "nothing on this host looks whether the gateway still serves: a process that runs"
                    + " and answers nobody goes unseen")
            .fixedBy(
                Safety.MANUAL,
                "probe it from outside, with a timer that asks /healthz and reports"));
  }
}
