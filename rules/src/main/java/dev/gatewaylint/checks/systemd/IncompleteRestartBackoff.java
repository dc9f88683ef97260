package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartBackoff;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A back-off of which one half is missing, so that the other does nothing. */
public final class IncompleteRestartBackoff implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("incomplete-restart-backoff", "half of a back-off has no effect")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    RestartBackoff backoff = service.restartBackoff();
    if (backoff.hasSteps() == backoff.hasMax() || !service.host().systemd().mayGrowDelays()) {
      return List.of();
    }
    boolean steps = backoff.hasSteps();
    String here = steps ? "RestartSteps" : "RestartMaxDelaySec";
    String missing = steps ? "RestartMaxDelaySec" : "RestartSteps";
    Optional<Place> place =
        steps ? backoff.steps().flatMap(Sourced::place) : backoff.max().flatMap(Sourced::place);
    return List.of(
        INFO.at(
                place.orElseThrow(),
                Units.subject(service, here),
                "Service." + here,
                here
                    + "= without "
                    + missing
                    + "= makes no wait grow: each stays "
                    + Wording.time(service.restartPolicy().delay().value().base()))
            .fixedBy(Safety.UNSAFE, "add " + missing + "=, or remove " + here + "="));
  }
}
