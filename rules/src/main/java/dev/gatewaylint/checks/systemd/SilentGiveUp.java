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
    Optional<Place> place = service.restartPolicy().restart().place();
    boolean told = !service.dependencies("Unit", "OnFailure").isEmpty();
    if (told || place.isEmpty() || !service.restartsAfterCrash()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                place.get(),
                Units.subject(service, "OnFailure"),
                "Unit.OnFailure",
                "when systemd gives this service up nobody is told: there is no OnFailure=")
            .fixedBy(Safety.UNSAFE, "add OnFailure= with an alert unit"));
  }
}
