package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A service that is taken along when another service restarts. */
public final class ChainedRestart implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("chained-restart", "restarts whenever another service does")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (String name : List.of("Requires", "BindsTo", "PartOf")) {
      for (Sourced<String> other : service.dependencies("Unit", name)) {
        if (other.value().endsWith(".service")) {
          findings.add(
              INFO.at(
                      other.place().orElseThrow(),
                      Units.subject(service, name),
                      "Unit." + name,
                      (name.equals("BindsTo")
                              ? "a crash, a stop or a restart of "
                              : "a stop or restart of ")
                          + other.value()
                          + " takes this service down with it")
                  .fixedBy(
                      Safety.MANUAL, "use Wants= and After= unless it cannot live without it"));
        }
      }
    }
    return findings;
  }
}
