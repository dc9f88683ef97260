package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
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
    Optional<Fix> direct =
        service.alertsAtEachRestart() ? Optional.of(direct(service)) : Optional.empty();
    for (Sourced<String> alert : service.dependencies("Unit", "OnFailure")) {
      if (direct.isPresent()) {
        findings.add(
            finding(service, alert, eachRestart(service, alert.value()))
                .with(service.restartedBy(), "what restarts it")
                .fixedBy(direct.get()));
        continue;
      }
      Optional<Service> other = alertUnit(service, alert.value());
      Optional<String> storm = other.flatMap(unit -> stormOfItsOwn(unit, alert.value()));
      if (storm.isPresent()) {
        findings.add(cured(finding(service, alert, storm.get()), other.get(), alert.value()));
      }
    }
    return findings;
  }

  private static Fix direct(Service service) {
    UnitAmendment amendment = new UnitAmendment(service).set("Service", "RestartMode", "direct");
    String title = "set RestartMode=direct in [Service]";
    return Units.fix(Safety.UNSAFE, title, amendment, Optional.empty());
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
  private static Optional<Service> alertUnit(Service service, String alert) {
    return service.host().isComplete()
        ? service.host().find(service.unit().scope(), alert).map(service.host()::service)
        : Optional.empty();
  }

  private static Finding cured(Finding finding, Service alert, String name) {
    UnitAmendment amendment = new UnitAmendment(alert);
    boolean restarts = alert.restartPolicy().unforced().restartsAfterCrash();
    boolean forced =
        alert.restartsAfterCrash()
            && !alert.settings().of("Service", "RestartForceExitStatus").isEmpty();
    boolean alerts = !alert.dependencies("Unit", "OnFailure").isEmpty();
    List<String> what = new ArrayList<>();
    if (restarts) {
      amendment.set("Service", "Restart", "no");
      what.add("set Restart=no");
    }
    if (forced) {
      amendment.remove("Service", "RestartForceExitStatus");
      what.add("remove RestartForceExitStatus=");
    }
    if (alerts) {
      amendment.remove("Unit", "OnFailure");
      what.add("remove OnFailure=");
    }
    String title = String.join(" and ", what) + " in " + name;
    return Units.cured(finding, Safety.UNSAFE, title, amendment);
  }

  private static Optional<String> stormOfItsOwn(Service other, String alert) {
    if (other.restartsAfterCrash()) {
      return Optional.of(alert + " restarts itself: an alert that fails is sent again and again");
    }
    return other.dependencies("Unit", "OnFailure").isEmpty()
        ? Optional.empty()
        : Optional.of(alert + " has an OnFailure= of its own: a failing alert sets off another");
  }
}
