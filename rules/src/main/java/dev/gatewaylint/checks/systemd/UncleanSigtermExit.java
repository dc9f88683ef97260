package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceCommands;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.List;
import java.util.Optional;

/** A Node.js or Java service whose ordinary stop counts as a failure. */
public final class UncleanSigtermExit implements Rule.OfService {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unclean-sigterm-exit",
          Severity.INFO,
          true,
          "an ordinary stop counts as a failure",
          Optional.of(Safety.SAFE),
          List.of(),
          false);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Sourced<ExecCommand>> starts = service.commands("ExecStart");
    boolean mapped = service.restartPolicy().success().codes().contains(TERMINATED);
    if (starts.isEmpty() || mapped || !ServiceCommands.mapsSignals(starts.get(0).value())) {
      return List.of();
    }
    return List.of(
        INFO.at(
                starts.get(0).place().orElseThrow(),
                Units.subject(service, "SuccessExitStatus"),
                "Service.SuccessExitStatus",
                "the program answers SIGTERM with exit status 143, which counts as a failure")
            .fixedBy(Safety.SAFE, "add SuccessExitStatus=143 to [Service]"));
  }

  /** 128 + SIGTERM, as shells, Node.js handlers and Java virtual machines report it. */
  private static final int TERMINATED = 143;
}
