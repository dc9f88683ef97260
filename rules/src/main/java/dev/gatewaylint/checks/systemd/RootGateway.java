package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Account;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
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
    Optional<Account> root = Account.root(service);
    Optional<Place> place = root.flatMap(Account::place).or(() -> Units.start(service));
    if (!service.isGateway() || root.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "User"),
                "Service.User",
                "runs as root ("
                    + root.get().reason()
                    + "): whoever talks the gateway into a command gets the whole machine")
            .fixedBy(Safety.MANUAL, "set User= to an account of its own, without a prefix"));
  }
}
