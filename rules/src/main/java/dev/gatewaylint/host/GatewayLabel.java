package dev.gatewaylint.host;

import java.util.Optional;

/** The label under which a gateway looks for its own job where nothing tells it another. */
public final class GatewayLabel {
  private static final String CANONICAL = "ai.openclaw.gateway";

  private GatewayLabel() {}

  /**
   * {@code ai.openclaw.gateway}, with a profile {@code ai.openclaw.PROFILE} (openclaw
   * src/daemon/constants.ts).
   */
  static String expected(Optional<String> profile) {
    String name = profile.orElse("").trim();
    return name.isEmpty() || name.equalsIgnoreCase("default") ? CANONICAL : "ai.openclaw." + name;
  }

  /** What OpenClaw calls its only job. */
  static boolean isCanonical(String label) {
    return label.equals(CANONICAL);
  }
}
