package dev.gatewaylint.caller;

import dev.gatewaylint.host.Unit;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a grant lets its users ask of systemd: one call of systemctl with exact words.
 *
 * @param verb of systemctl
 * @param starts whether programs of the units are started by it
 * @param units the units it names, with their types; those written as globs are left out
 */
public record GrantedOrder(Grant grant, String verb, boolean starts, List<String> units) {
  public GrantedOrder {
    units = List.copyOf(units);
  }

  /** The order that a grant spells out for the system's manager; empty if there is none. */
  public static Optional<GrantedOrder> of(Grant grant) {
    Optional<List<String>> words = grant.exactWords();
    String path = grant.allows() ? grant.command().path().value() : "";
    if (words.isEmpty() || words.get().isEmpty() || !path.endsWith("/systemctl")) {
      return Optional.empty();
    }
    SystemctlCall call = SystemctlCall.ofWords(words.get());
    Optional<SystemctlVerb> verb = call.knownVerb();
    boolean ofUnits =
        verb.isPresent()
            && (verb.get().operands() == SystemctlVerb.Operands.UNITS
                || verb.get().operands() == SystemctlVerb.Operands.UNITS_OR_PATHS);
    if (!ofUnits
        || call.refusedOption().isPresent()
        || call.isElsewhere()
        || call.manager() != SystemctlCall.Manager.SYSTEM) {
      return Optional.empty();
    }
    List<String> units = new ArrayList<>();
    for (Optional<String> operand : call.operands()) {
      String name = operand.orElse("*");
      if (name.indexOf('*') < 0 && name.indexOf('?') < 0 && name.indexOf('/') < 0) {
        units.add(Targeted.mangled(name));
      }
    }
    boolean starts =
        ServiceOrder.of(Argv.of(withProgram(words.get())))
            .map(
                order ->
                    order.effect() == ServiceOrder.Effect.START
                        || order.effect() == ServiceOrder.Effect.RESTART)
            .orElse(false);
    return Optional.of(new GrantedOrder(grant, verb.get().name(), starts, units));
  }

  private static List<String> withProgram(List<String> words) {
    List<String> argv = new ArrayList<>(List.of("systemctl"));
    argv.addAll(words);
    return argv;
  }

  /** The units of the host that it names, as far as reports look at them. */
  public List<Unit> targets(SudoView sudo) {
    List<Unit> found = new ArrayList<>();
    for (String name : units) {
      sudo.host().find(UnitScope.system(), name).ifPresent(found::add);
    }
    return found;
  }

  /** Whether a unit is named like an AI gateway. */
  public static boolean isGatewayName(String unit) {
    return Targeted.isFamily(unit);
  }
}
