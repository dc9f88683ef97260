package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.GatewayCommand;
import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Service;
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

/** A unit whose main program is the client that orders the unit to start. */
public final class ExecRestartsItself implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("exec-restarts-itself", "the unit runs the command that restarts it")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (Sourced<ExecCommand> command : service.commands("ExecStart")) {
      Optional<GatewayCommand> gateway = GatewayCommand.of(command.value());
      Optional<String> verb = gateway.flatMap(GatewayCommand::startingVerb);
      boolean itself = GatewayUnit.isActedOn(service) || service.restartPolicy().restarts();
      if (verb.isPresent() && itself) {
        findings.add(
            INFO.at(
                    command.place().orElseThrow(),
                    Units.subject(service, "ExecStart"),
                    "Service.ExecStart",
                    "'gateway "
                        + verb.get()
                        + "' is the client: it asks systemd for a start and exits, no gateway"
                        + " stays")
                .fixedBy(
                    Safety.MANUAL,
                    "run the server itself: " + gateway.get().program() + " gateway"));
      }
    }
    return findings;
  }
}
