package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.SystemdTarget;
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
      Optional<String> storm = storm(service, alert.value());
      if (storm.isPresent()) {
        findings.add(
            INFO.at(
                    alert.place().orElseThrow(),
                    Units.subject(service, "OnFailure"),
                    "Unit.OnFailure",
                    storm.get())
                .with(service.restartPolicy().restart().place(), "what restarts it")
                .fixedBy(Safety.UNSAFE, "set RestartMode=direct, and keep the alert unit plain"));
      }
    }
    return findings;
  }

  private static final int FIRES_EACH_TIME_SINCE = 254;

  private static Optional<String> storm(Service service, String alert) {
    SystemdTarget systemd = service.host().systemd();
    boolean direct =
        service.word("RestartMode").map(word -> word.value().equals("direct")).orElse(false);
    if (service.restartsAfterCrash() && systemd.version() >= FIRES_EACH_TIME_SINCE && !direct) {
      return Optional.of(
          "systemd "
              + systemd.version()
              + " starts "
              + alert
              + " at every automatic restart, "
              + Wording.time(service.restartPolicy().delay().value().base())
              + " after the crash");
    }
    Optional<Unit> unit = service.host().find(service.unit().scope(), alert);
    if (!service.host().isComplete() || unit.isEmpty()) {
      return Optional.empty();
    }
    Service other = service.host().service(unit.get());
    if (other.restartsAfterCrash()) {
      return Optional.of(alert + " restarts itself: an alert that fails is sent for ever");
    }
    return other.dependencies("Unit", "OnFailure").isEmpty()
        ? Optional.empty()
        : Optional.of(alert + " has an OnFailure= of its own: a failing alert sets off another");
  }
}
