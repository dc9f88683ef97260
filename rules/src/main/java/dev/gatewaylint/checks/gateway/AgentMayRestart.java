package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.gateway.AgentExec;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent that may run anything unasked, in a gateway whose account may restart it. */
public final class AgentMayRestart implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("agent-may-restart", "a session may end the gateway that it runs in")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (GatewaySetup gateway : sudo.host().gateways()) {
      Optional<AgentExec> agent = gateway.unaskedAgent();
      Optional<Place> place = agent.flatMap(found -> place(found, gateway));
      for (Service service : gateway.services()) {
        Optional<EffectiveGrant> grant = sudo.grantToEndItself(service);
        if (place.isPresent() && grant.isPresent()) {
          findings.add(finding(agent.orElseThrow(), gateway, place.get(), service, grant.get()));
        }
      }
    }
    return findings;
  }

  /** The setting that decides, else the first key that says anything of tools, or at all. */
  private static Optional<Place> place(AgentExec agent, GatewaySetup gateway) {
    return agent
        .by()
        .map(found -> found.place())
        .or(() -> gateway.find("tools.exec").or(() -> gateway.find("tools")).map(t -> t.keyPlace()))
        .or(() -> gateway.config().values().stream().findFirst().map(first -> first.keyPlace()));
  }

  private static Finding finding(
      AgentExec agent, GatewaySetup gateway, Place place, Service service, EffectiveGrant grant) {
    String unit = service.unit().name().text();
    String who = agent.agent().map(name -> "agent " + name + " runs").orElse("agents run");
    String why = agent.by().isPresent() ? "" : " by default";
    String key = agent.by().map(found -> found.path().toString()).orElse("tools.exec");
    return INFO.at(
            place,
            Subject.ofKey(key),
            key + " " + unit,
            who
                + " any command on this host unasked"
                + why
                + ", and sudo lets the account of "
                + unit
                + " restart it: a session can end its own gateway, again and again")
        .with(grant.place(), "the restart that is granted")
        .fixedBy(Safety.MANUAL, cure(gateway.version()));
  }

  private static String cure(OpenClawVersion version) {
    boolean modes = version.known() && version.atLeast(2026, 5, 28);
    return "give the grant to an account outside of the service, or let agents ask: tools.exec "
        + (modes
            ? "{ mode: \"ask\" }"
            : "{ host: \"gateway\", security: \"allowlist\", ask: \"on-miss\" }");
  }
}
