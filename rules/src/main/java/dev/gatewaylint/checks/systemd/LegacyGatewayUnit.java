package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A unit of the gateway under a former name, left beside its successor. */
public final class LegacyGatewayUnit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("legacy-gateway-unit", "a gateway unit of old stands beside its successor")
          .graded()
          .onCompleteHosts()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    if (!GatewayUnit.isOfFormerName(service.unit().name().text())
        || service.unit().name().isTemplate()) {
      return List.of();
    }
    for (Unit other : service.host().units()) {
      boolean successor =
          other.name().text().startsWith("openclaw") && other.state() == Unit.State.LOADED;
      Optional<Place> place = Units.start(service);
      if (successor && service.host().service(other).isGateway() && place.isPresent()) {
        return List.of(
            INFO.at(
                    place.get(),
                    Units.subject(service, "legacy"),
                    "Service.ExecStart",
                    "both this unit and "
                        + other.name()
                        + " run the gateway: they fight over one port and one state folder")
                .with(Units.start(service.host().service(other)), "the successor")
                .fixedBy(Safety.MANUAL, "disable and remove " + service.unit().name()));
      }
    }
    return List.of();
  }
}
