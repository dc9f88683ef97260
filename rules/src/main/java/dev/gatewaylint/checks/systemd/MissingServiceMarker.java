package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway that does not learn the name of the unit it runs in. */
public final class MissingServiceMarker implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("missing-service-marker", "the gateway does not know its own unit")
          .graded()
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    String name = service.fileName();
    boolean marked =
        GatewayUnit.isCanonical(name)
            || service.environment().find(GatewayUnit.MARKER).isPresent()
            || service.word("EnvironmentFile").isPresent();
    Optional<Place> place = Units.start(service);
    boolean current = service.gateway().filter(run -> run.program().equals("openclaw")).isPresent();
    if (!current || marked || place.isEmpty()) {
      return List.of();
    }
    Finding finding =
        INFO.at(
            place.get(),
            Units.subject(service, GatewayUnit.MARKER),
            "Service.Environment.OPENCLAW_SYSTEMD_UNIT",
            "the gateway looks for openclaw-gateway.service: its own restart does not find "
                + name);
    String marker = GatewayUnit.MARKER + "=%n";
    UnitAmendment amendment = new UnitAmendment(service).add("Service", "Environment", marker);
    String title = "add Environment=" + marker + " to [Service]";
    return List.of(Units.cured(finding, Safety.SAFE, title, amendment));
  }
}
