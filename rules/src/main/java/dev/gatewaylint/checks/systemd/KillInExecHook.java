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

/** A hook of the unit that kills processes by name or port. */
public final class KillInExecHook implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("kill-in-exec-hook", "a hook kills processes by name or port")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (String hook : HOOKS) {
      for (Sourced<ExecCommand> command : service.commands(hook)) {
        Optional<String> killer = ServiceCommands.killer(command.value());
        if (killer.isPresent()) {
          findings.add(
              INFO.at(
                      command.place().orElseThrow(),
                      Units.subject(service, hook),
                      "Service." + hook,
                      killer.get()
                          + " here ends whatever it finds, another supervisor's instance too,"
                          + " which then kills this one")
                  .fixedBy(Safety.MANUAL, "let KillMode= end this unit's own processes"));
        }
      }
    }
    return findings;
  }

  private static final List<String> HOOKS =
      List.of("ExecStartPre", "ExecStartPost", "ExecStop", "ExecStopPost", "ExecReload");
}
