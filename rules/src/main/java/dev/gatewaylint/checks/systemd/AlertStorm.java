package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An alert that fires at every automatic restart, or sets off another alert. */
public final class AlertStorm implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("alert-storm", "the alert fires at every automatic restart")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (Sourced<String> alert : service.dependencies("Unit", "OnFailure")) {
      if (service.alertsAtEachRestart()) {
        findings.add(
            finding(service, alert, eachRestart(service, alert.value()))
                .with(service.restartedBy(), "what restarts it")
                .fixedBy(Safety.UNSAFE, "set RestartMode=direct"));
        continue;
      }
      Optional<String> storm = stormOfItsOwn(service, alert.value());
      if (storm.isPresent()) {
        findings.add(
            finding(service, alert, storm.get())
                .fixedBy(
                    Safety.UNSAFE,
                    "make the alert a plain oneshot, without Restart= or OnFailure="));
      }
    }
    return findings;
  }

  private static Finding finding(Service service, Sourced<String> alert, String message) {
    return INFO.at(
        alert.place().orElseThrow(),
        Units.subject(service, "OnFailure"),
        "Unit.OnFailure",
        message);
  }

  private static String eachRestart(Service service, String alert) {
    return "systemd "
        + service.host().systemd().version()
        + " starts "
        + alert
        + " at every automatic restart, "
        + Wording.time(service.restartPolicy().delay().value().base())
        + " after the crash";
  }

  /** Only on a complete host is it sure that a file and its tree give the same answer. */
  private static Optional<String> stormOfItsOwn(Service service, String alert) {
    Optional<Unit> unit = service.host().find(service.unit().scope(), alert);
    if (!service.host().isComplete() || unit.isEmpty()) {
      return Optional.empty();
    }
    Service other = service.host().service(unit.get());
    if (other.restartsAfterCrash()) {
      return Optional.of(alert + " restarts itself: an alert that fails is sent again and again");
    }
    return other.dependencies("Unit", "OnFailure").isEmpty()
        ? Optional.empty()
        : Optional.of(alert + " has an OnFailure= of its own: a failing alert sets off another");
  }
}
