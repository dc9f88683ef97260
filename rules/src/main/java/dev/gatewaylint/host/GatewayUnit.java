package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.List;
import java.util.Optional;

/** The names by which a gateway's own commands look for the unit that it runs in. */
public final class GatewayUnit {
  /** The variable that tells the gateway its unit (openclaw src/daemon/constants.ts). */
  public static final String MARKER = "OPENCLAW_SYSTEMD_UNIT";

  private static final String CANONICAL = "openclaw-gateway";

  /** Variables that {@code gateway install} writes into its unit (src/daemon/service-env.ts). */
  private static final List<String> INSTALLED = List.of("SERVICE_MARKER", "SERVICE_KIND");

  private GatewayUnit() {}

  /**
   * Whether the gateway's own installer wrote a file, and writes it anew at the next update: a
   * drop-in stays.
   */
  public static boolean isInstallers(UnitFile file) {
    Settings alone = Settings.of(List.of(file), Sourced.Origin.UNIT);
    for (ServiceEnvironment.Variable variable : ServiceEnvironment.of(alone).all()) {
      int dash = variable.name().indexOf('_');
      if (dash > 0
          && isProduct(variable.name().substring(0, dash))
          && INSTALLED.contains(variable.name().substring(dash + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProduct(String name) {
    return name.equals("OPENCLAW") || name.equals("CLAWDBOT") || name.equals("MOLTBOT");
  }

  /** Whether the gateway's client acts on this unit: the marker names it, or its name is usual. */
  public static boolean isActedOn(Service service) {
    Optional<ServiceEnvironment.Variable> marker = service.environment().find(MARKER);
    if (marker.isEmpty()) {
      return isCanonical(service.fileName());
    }
    String named = marker.get().value();
    return named.equals("%n") || named.equals(service.fileName());
  }

  /** {@code openclaw-gateway.service}, or {@code openclaw-gateway-PROFILE.service}. */
  public static boolean isCanonical(String name) {
    return name.equals(CANONICAL + ".service") || name.startsWith(CANONICAL + "-");
  }

  /** Whether a unit has a name that the product gave its units before it was called OpenClaw. */
  public static boolean isOfFormerName(String name) {
    return name.startsWith("clawdbot") || name.startsWith("moltbot") || name.startsWith("moldbot");
  }
}
