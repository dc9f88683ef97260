package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.generate.AlertUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Change;
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
    Finding finding =
        INFO.at(
            place.get(),
            Units.subject(service, "OnFailure"),
            "Unit.OnFailure",
            end.get() + ", and nobody is told: there is no OnFailure=");
    return List.of(cured(finding, service));
  }

  /** The alert that other units of the host name serves this one too; else it gets one. */
  private static Finding cured(Finding finding, Service service) {
    Optional<UnitScope> scope = service.unit().scope().ofServices();
    if (scope.isEmpty()) {
      return finding.fixedBy(Fix.byHand("add OnFailure= with an alert unit to [Unit]"));
    }
    Optional<String> known = Alerts.namedBesides(service);
    GeneratedFile made = AlertUnit.selfContained(scope.get());
    boolean missing = service.host().tree().kind(made.path()) == FileTree.Kind.MISSING;
    boolean needed = known.isEmpty() && missing;
    String alert = known.orElse(AlertUnit.INSTANCE);
    String title = "add OnFailure=" + alert + " to [Unit]";
    UnitAmendment amendment = new UnitAmendment(service).add("Unit", "OnFailure", alert);
    if (service.alertsAtEachRestart()) {
      amendment.set("Service", "RestartMode", "direct");
      title += " and RestartMode=direct to [Service]";
    }
    Optional<Change> unit =
        needed
            ? Optional.of(new Change.NewFile(made.path(), made.text(), made.mode()))
            : Optional.empty();
    String order = needed ? "write " + name(made) + " and " + title : title;
    return finding.fixedBy(Units.fix(Safety.UNSAFE, order, amendment, unit));
  }

  private static String name(GeneratedFile file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
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
