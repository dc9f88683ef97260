package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A service that needs the network and may start before it is up. */
public final class UnorderedNetwork implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("unordered-network", "may start before the network is up")
          .graded()
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    boolean after = service.dependsOn("After", ONLINE);
    boolean wants = service.dependsOn("Wants", ONLINE) || service.dependsOn("Requires", ONLINE);
    boolean incomplete = service.isGateway() ? !(after && wants) : after != wants;
    Optional<Place> place = network(service).or(() -> Units.start(service));
    if (!service.isOfSystem() || !incomplete || place.isEmpty()) {
      return List.of();
    }
    String message =
        after
            ? "ordered after network-online.target, which nothing here asks to be reached"
            : wants
                ? "asks for network-online.target, but does not wait until it is reached"
                : "may start before the network is up, and spend its first start on that";
    String missing = after ? "Wants=" : wants ? "After=" : "After= and Wants=";
    Finding finding = INFO.at(place.get(), Units.subject(service, ONLINE), "Unit.After", message);
    UnitAmendment amendment = new UnitAmendment(service);
    if (!after) {
      amendment.add("Unit", "After", ONLINE);
    }
    if (!wants) {
      amendment.add("Unit", "Wants", ONLINE);
    }
    String title = "add " + missing + ONLINE + " to [Unit]";
    return List.of(Units.cured(finding, Safety.SAFE, title, amendment));
  }

  private static final String ONLINE = "network-online.target";

  private static Optional<Place> network(Service service) {
    for (String name : List.of("After", "Wants", "Requires")) {
      for (Sourced<String> listed : service.dependencies("Unit", name)) {
        if (listed.value().startsWith("network")) {
          return listed.place();
        }
      }
    }
    return Optional.empty();
  }
}
