package dev.gatewaylint.host;

import java.util.Optional;

/** The names by which a gateway's own commands look for the unit that it runs in. */
public final class GatewayUnit {
  /** The variable that tells the gateway its unit (openclaw src/daemon/constants.ts). */
  public static final String MARKER = "OPENCLAW_SYSTEMD_UNIT";

  private static final String CANONICAL = "openclaw-gateway";

  private GatewayUnit() {}

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
