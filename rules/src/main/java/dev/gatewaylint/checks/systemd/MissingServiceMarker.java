package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
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
    String name = service.unit().name().text();
    boolean canonical = name.startsWith("openclaw-gateway") || service.unit().name().isTemplate();
    boolean marked = service.environment().find("OPENCLAW_SYSTEMD_UNIT").isPresent();
    Optional<Place> place = Units.start(service);
    if (service.gateway().isEmpty() || canonical || marked || place.isEmpty()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "OPENCLAW_SYSTEMD_UNIT"),
                "Service.Environment.OPENCLAW_SYSTEMD_UNIT",
                "the gateway's own restart does not find "
                    + name
                    + " and starts a second, detached instance")
            .fixedBy(Safety.SAFE, "add Environment=OPENCLAW_SYSTEMD_UNIT=" + name));
  }
}
