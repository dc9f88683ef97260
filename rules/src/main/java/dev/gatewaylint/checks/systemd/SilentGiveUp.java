package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A service that can fail for good without anybody being told. */
public final class SilentGiveUp implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("silent-give-up", "fails for good and nobody is told")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    boolean told = !service.dependencies("Unit", "OnFailure").isEmpty();
    Optional<String> end = end(service);
    Optional<Place> place = service.restartedBy().or(() -> Units.start(service));
    if (told || end.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "OnFailure"),
                "Unit.OnFailure",
                end.get() + ", and nobody is told: there is no OnFailure=")
            .fixedBy(Safety.UNSAFE, "add OnFailure= with an alert unit to [Unit]"));
  }

  /** How it ends up failed; a limit that never trips never lets it, and others speak of that. */
  private static Optional<String> end(Service service) {
    StartLimit limit = service.startLimit();
    if (service.restartsAfterCrash()) {
      return limit.stopsInstantCrash(service.restartPolicy().delay().value())
          ? Optional.of("after " + Limits.described(limit) + " systemd gives the service up")
          : Optional.empty();
    }
    return service.isGateway() && !service.restartPolicy().ignoresFailure()
        ? Optional.of("its first crash is its last, for nothing starts it again")
        : Optional.empty();
  }
}
