package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A back-off of which one half is missing, so that systemd ignores the other. */
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
    Optional<Sourced<String>> steps = service.word("RestartSteps");
    Optional<Sourced<String>> max = service.word("RestartMaxDelaySec");
    if (steps.isPresent() == max.isPresent() || !service.host().systemd().mayGrowDelays()) {
      return List.of();
    }
    String here = steps.isPresent() ? "RestartSteps" : "RestartMaxDelaySec";
    String missing = steps.isPresent() ? "RestartMaxDelaySec" : "RestartSteps";
    Place place = (steps.isPresent() ? steps : max).orElseThrow().place().orElseThrow();
    return List.of(
        INFO.at(
                place,
                Units.subject(service, here),
                "Service." + here,
                "systemd ignores " + here + "= without " + missing + "=: the wait never grows")
            .fixedBy(Safety.UNSAFE, "add " + missing + "=, or remove " + here + "="));
  }
}
