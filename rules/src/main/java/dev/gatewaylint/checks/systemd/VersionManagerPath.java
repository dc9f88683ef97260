package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceCommands;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program in the folder of a version manager, which moves at the next upgrade. */
public final class VersionManagerPath implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("version-manager-path", "the program moves at the next upgrade")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (Sourced<ExecCommand> command : service.commands("ExecStart")) {
      Optional<String> tool = ServiceCommands.versionManager(command.value());
      if (tool.isPresent()) {
        findings.add(
            INFO.at(
                    command.place().orElseThrow(),
                    Units.subject(service, "ExecStart"),
                    "Service.ExecStart",
                    "the program lies in a folder of "
                        + tool.get()
                        + " for one version: when that version goes, the unit does not start")
                .fixedBy(Safety.MANUAL, "run a program from /usr/bin or another fixed place"));
      }
    }
    return findings;
  }
}
