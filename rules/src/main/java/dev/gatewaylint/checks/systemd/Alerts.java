package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import java.util.Optional;

/** Alerts that a host has already. */
final class Alerts {
  private Alerts() {}

  /**
   * An alert that another unit of the same manager names and that is told which unit failed, so
   * that it serves any: {@code alert@%n.service}. It is on the host and sets off nothing itself.
   */
  static Optional<String> namedBesides(Service service) {
    Host host = service.host();
    for (Unit unit : host.units()) {
      boolean same = unit.scope().label().equals(service.unit().scope().label());
      if (!same || unit.state() != Unit.State.LOADED || !unit.name().kind().isService()) {
        continue;
      }
      for (Sourced<String> alert : host.service(unit).dependencies("Unit", "OnFailure")) {
        if (alert.value().endsWith("@%n.service") && isPlain(service, alert.value())) {
          return Optional.of(alert.value());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(Service service, String name) {
    Optional<Unit> found = service.host().find(service.unit().scope(), name);
    if (found.isEmpty() || found.get().identity().equals(service.unit().identity())) {
      return false;
    }
    Service alert = service.host().service(found.get());
    return !alert.restartsAfterCrash() && alert.dependencies("Unit", "OnFailure").isEmpty();
  }
}
