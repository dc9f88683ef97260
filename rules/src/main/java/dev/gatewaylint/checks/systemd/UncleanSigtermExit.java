package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceCommands;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.List;

/** A Node.js or Java service whose ordinary stop counts as a failure. */
public final class UncleanSigtermExit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.info("unclean-sigterm-exit", "an ordinary stop counts as a failure")
          .graded()
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Sourced<ExecCommand>> starts = service.commands("ExecStart");
    RestartPolicy policy = service.restartPolicy();
    boolean mapped = policy.ignoresFailure() || policy.success().codes().contains(TERMINATED);
    if (starts.isEmpty() || mapped || !ServiceCommands.mapsSignals(starts.get(0).value())) {
      return List.of();
    }
    Finding finding =
        INFO.at(
            starts.get(0).place().orElseThrow(),
            Units.subject(service, "SuccessExitStatus"),
            "Service.SuccessExitStatus",
            "the program answers SIGTERM with exit status 143, which counts as a failure");
    UnitAmendment amendment = new UnitAmendment(service).add("Service", "SuccessExitStatus", "143");
    String title = "add SuccessExitStatus=143 to [Service]";
    return List.of(Units.cured(finding, Safety.SAFE, title, amendment));
  }

  /** 128 + SIGTERM, as shells, Node.js handlers and Java virtual machines report it. */
  private static final int TERMINATED = 143;
}
