package dev.gatewaylint.caller;

import dev.gatewaylint.host.GatewayUnit;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.sudo.Fnmatch;
import dev.gatewaylint.syntax.unit.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which units of a host an order is about. */
final class Targeted {
  private static final List<String> FAMILY = List.of("openclaw", "clawdbot", "moltbot");

  private Targeted() {}

  /** The units, as far as they are here and their names are known. */
  static List<Unit> units(Host host, ServiceOrder order) {
    List<Unit> found = new ArrayList<>();
    for (Unit unit : host.units()) {
      if (unit.state() == Unit.State.LOADED && names(host, order, unit)) {
        found.add(unit);
      }
    }
    return found;
  }

  /** The jobs of launchd, by label or, for the gateway's client, by what they run. */
  static List<LaunchdJob> jobs(Host host, ServiceOrder order) {
    List<LaunchdJob> found = new ArrayList<>();
    for (LaunchdJob job : host.jobs()) {
      boolean named =
          switch (order.manager()) {
            case LAUNCHD -> order.names().contains(Optional.of(job.name()));
            case GATEWAY -> job.isGateway();
            default -> false;
          };
      if (named) {
        found.add(job);
      }
    }
    return found;
  }

  private static boolean names(Host host, ServiceOrder order, Unit unit) {
    return switch (order.manager()) {
      case SYSTEMD -> unit.scope().manager() == UnitScope.Manager.SYSTEM && isNamed(order, unit);
      case USER_SYSTEMD -> unit.scope().manager() == UnitScope.Manager.USER && isNamed(order, unit);
      case GATEWAY -> unit.name().kind().isService() && host.service(unit).isGateway();
      default -> false;
    };
  }

  private static boolean isNamed(ServiceOrder order, Unit unit) {
    for (Optional<String> name : order.names()) {
      if (name.isPresent() && matches(mangled(name.get()), unit)) {
        return true;
      }
    }
    return false;
  }

  /** systemctl expands globs itself, against the units that are loaded. */
  private static boolean matches(String name, Unit unit) {
    String own = unit.name().text();
    if (own.equals(name)) {
      return true;
    }
    int at = name.indexOf('@');
    boolean instance =
        at > 0
            && unit.name().isTemplate()
            && own.startsWith(name.substring(0, at + 1))
            && own.endsWith(name.substring(name.lastIndexOf('.')));
    boolean glob = name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    return instance || (glob && Fnmatch.matches(name, own));
  }

  /** A name without a unit type is a service's (unit_name_mangle of systemd). */
  static String mangled(String name) {
    return UnitKind.ofName(name).isPresent() || name.endsWith("*") ? name : name + ".service";
  }

  static boolean isGateway(Host host, ServiceOrder order) {
    if (order.manager() == ServiceOrder.Manager.GATEWAY) {
      return true;
    }
    for (Unit unit : units(host, order)) {
      if (unit.name().kind().isService()) {
        return host.service(unit).isGateway();
      }
    }
    for (LaunchdJob job : jobs(host, order)) {
      return job.isGateway();
    }
    for (Optional<String> name : order.names()) {
      if (name.isPresent() && isFamily(name.get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is named like a gateway of the family, be it a unit, a label, a program. */
  static boolean isFamily(String name) {
    for (String product : FAMILY) {
      if (name.startsWith(product) || name.contains("." + product + ".")) {
        return true;
      }
    }
    return GatewayUnit.isOfFormerName(name);
  }
}
