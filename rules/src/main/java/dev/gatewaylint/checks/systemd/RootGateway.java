package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway that runs as root. */
public final class RootGateway implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("root-gateway", "the gateway runs as root").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Sourced<String>> user = service.word("User");
    boolean root =
        user.isEmpty() || user.get().value().equals("root") || user.get().value().equals("0");
    boolean dynamic =
        service.word("DynamicUser").flatMap(word -> BooleanValue.parse(word.value())).orElse(false);
    boolean system = service.unit().scope().manager() == UnitScope.Manager.SYSTEM;
    Optional<Place> place = user.flatMap(Sourced::place).or(() -> Units.start(service));
    if (!service.isGateway() || !system || !root || dynamic || place.isEmpty()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "User"),
                "Service.User",
                "whoever talks this gateway into a command runs it as root")
            .fixedBy(Safety.MANUAL, "set User= to an account of its own"));
  }
}
