package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A service that leaves processes behind which its successor meets. */
public final class StrayKillMode implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("stray-kill-mode", "processes survive a stop and meet their successor")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Sourced<String>> mode = service.word("KillMode");
    boolean stray =
        mode.isPresent()
            && (mode.get().value().equals("process") || mode.get().value().equals("none"))
            && service.restartPolicy().restarts();
    if (!stray) {
      return List.of();
    }
    String what = mode.get().value().equals("none") ? "every process" : "every child process";
    Finding finding =
        INFO.at(
                mode.get().place().orElseThrow(),
                Units.subject(service, "KillMode"),
                "Service.KillMode",
                what + " survives a stop, keeps its port and meets the next start")
            .with(service.restartPolicy().restart().place(), "what starts it again");
    UnitAmendment amendment = new UnitAmendment(service).set("Service", "KillMode", "mixed");
    String title = "set KillMode=mixed in [Service]";
    return List.of(Units.cured(finding, Safety.UNSAFE, title, amendment));
  }
}
