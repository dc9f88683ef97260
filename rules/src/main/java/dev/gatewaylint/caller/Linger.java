package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose user managers start at boot and outlive sessions: those that have a file in {@code
 * /var/lib/systemd/linger}, or for which something on the host runs {@code loginctl enable-linger}
 * (loginctl(1)).
 */
public final class Linger {
  /** Where loginctl leaves an empty file for each user whose manager lingers. */
  public static final String FOLDER = "var/lib/systemd/linger/";

  private final Host host;
  private final Homes homes;
  private final Set<String> enabled = new TreeSet<>();
  private boolean forAnybody;

  private Linger(Host host) {
    this.host = host;
    this.homes = new Homes(host);
  }

  /** What a host's files tell of it. */
  public static Linger on(SudoView view) {
    Linger linger = new Linger(view.host());
    for (Call call : view.calls().all()) {
      if (call.argv().program().equals("loginctl") && call.argv().has("enable-linger")) {
        linger.enable(call);
      }
    }
    return linger;
  }

  /** Without a name it is for whoever calls; a name that is not known may be anybody's. */
  private void enable(Call call) {
    boolean named = false;
    for (Optional<String> word : call.argv().operands()) {
      if (word.equals(Optional.of("enable-linger"))) {
        continue;
      }
      named = true;
      forAnybody |= word.isEmpty();
      word.ifPresent(enabled::add);
    }
    if (!named) {
      forAnybody |= call.callers().isEmpty();
      for (Caller caller : call.callers()) {
        call.userFor(caller).ifPresent(enabled::add);
      }
    }
  }

  /**
   * The user with whose sessions a service comes and goes, though it is to be there always; a unit
   * in the folders of every user is nobody's in particular.
   */
  public Optional<String> endsWithSessionsOf(Unit unit) {
    boolean ofUser =
        unit.scope().manager() == UnitScope.Manager.USER
            && !unit.scope().isFolder()
            && unit.name().kind().isService()
            && unit.state() == Unit.State.LOADED;
    if (!ofUser || forAnybody || !isWanted(host.service(unit))) {
      return Optional.empty();
    }
    return unit.fragment()
        .flatMap(file -> homes.owner(file.source().path()))
        .filter(user -> !lingers(user));
  }

  private static boolean isWanted(Service service) {
    for (Sourced<String> target : service.dependencies("Install", "WantedBy")) {
      if (target.value().equals("default.target")) {
        return true;
      }
    }
    return false;
  }

  private boolean lingers(String user) {
    return enabled.contains(user) || host.tree().kind(FOLDER + user) != FileTree.Kind.MISSING;
  }
}
