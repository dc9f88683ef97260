package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A drop-in that undoes what the fragment provides against endless or missing restarts. */
public final class DropInWeakensRestartPolicy implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "dropin-weakens-restart-policy", "a drop-in undoes the unit's restart policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    if (service.unit().dropIns().isEmpty()) {
      return List.of();
    }
    Service alone = service.withoutDropIns();
    List<Finding> findings = new ArrayList<>();
    limit(service, alone).ifPresent(findings::add);
    preventedStatus(service, alone).ifPresent(findings::add);
    restart(service, alone).ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> limit(Service service, Service alone) {
    StartLimit before = alone.startLimit();
    StartLimit after = service.startLimit();
    boolean undone =
        before.isWritten()
            && before.stopsInstantCrash(alone.restartPolicy().delay().value())
            && !after.stopsInstantCrash(service.restartPolicy().delay().value());
    if (!undone) {
      return Optional.empty();
    }
    Optional<Place> culprit =
        changed(before.interval(), after.interval())
            .or(() -> changed(before.burst(), after.burst()))
            .or(() -> changed(alone.restartPolicy().delay(), service.restartPolicy().delay()));
    return finding(
        service,
        culprit,
        before.writtenPlace(),
        Subject.START_LIMIT,
        "Unit.StartLimitIntervalSec",
        "this drop-in undoes the start limit of the unit: "
            + (after.isDisabled()
                ? "it is switched off"
                : Limits.neverFits(after, service.restartPolicy().delay().value())));
  }

  private static Optional<Finding> preventedStatus(Service service, Service alone) {
    RestartPolicy before = alone.restartPolicy();
    RestartPolicy after = service.restartPolicy();
    boolean kept =
        after.prevent().codes().containsAll(before.prevent().codes())
            && after.prevent().signals().containsAll(before.prevent().signals());
    if (kept) {
      return Optional.empty();
    }
    String name = "RestartPreventExitStatus";
    Optional<Place> culprit = Optional.empty();
    for (Setting setting : service.settings().of("Service", name)) {
      if (setting.value().isEmpty()) {
        culprit = Optional.of(setting.place());
      }
    }
    Optional<Place> origin =
        alone.settings().of("Service", name).stream().findFirst().map(Setting::place);
    return finding(
        service,
        culprit,
        origin,
        name,
        "Service." + name,
        "this drop-in empties " + name + "= of the unit: it restarts again after those ends");
  }

  private static Optional<Finding> restart(Service service, Service alone) {
    boolean weaker = alone.restartsAfterCrash() && !service.restartPolicy().restartsAfterCrash();
    if (!weaker) {
      return Optional.empty();
    }
    Sourced<?> before = alone.restartPolicy().restart();
    Sourced<?> after = service.restartPolicy().restart();
    return finding(
        service,
        changed(before, after),
        before.place(),
        "Restart",
        "Service.Restart",
        "this drop-in undoes Restart= of the unit: a crash no longer starts it again");
  }

  private static Optional<Place> changed(Sourced<?> before, Sourced<?> after) {
    return before.place().equals(after.place()) ? Optional.empty() : after.place();
  }

  private static Optional<Finding> finding(
      Service service,
      Optional<Place> culprit,
      Optional<Place> origin,
      String topic,
      String key,
      String message) {
    Subject subject = new Subject(service.unit().identity(), topic);
    // A package that ships both the unit and the drop-in means what it says.
    Optional<Place> written =
        culprit.filter(
            place -> !Unit.isVendorPath(place.file().path()) || !service.unit().isVendor());
    return written.map(
        place -> INFO.at(place, subject, key, message).with(origin, "what the unit says"));
  }
}
