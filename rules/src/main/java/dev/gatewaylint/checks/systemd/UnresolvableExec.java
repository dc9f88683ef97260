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

/** A command line that names no program, or counts on a shell that is not there. */
public final class UnresolvableExec implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("unresolvable-exec", "the command line cannot work as it stands")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (String name : ServiceCommands.DIRECTIVES) {
      for (Sourced<ExecCommand> command : service.commands(name)) {
        Optional<String> wrong = ServiceCommands.shellWord(command.value());
        if (wrong.isPresent()) {
          findings.add(
              INFO.at(
                      command.place().orElseThrow(),
                      Units.subject(service, name),
                      "Service." + name,
                      wrong.get() + ": systemd runs no shell and passes it on as it stands")
                  .fixedBy(Safety.MANUAL, "write absolute paths, or run it through /bin/sh -c"));
        }
      }
    }
    return findings;
  }
}
