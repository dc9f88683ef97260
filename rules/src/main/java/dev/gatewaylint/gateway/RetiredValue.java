package dev.gatewaylint.gateway;

import dev.gatewaylint.gateway.ConfigFault.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that earlier versions took and that a start of 2026.9.6 replaces in the file before it
 * reads it, although {@code openclaw config validate} refuses them. Measured by starts of that
 * version.
 */
public final class RetiredValue {
  private static final Map<String, Map<String, String>> SUCCESSORS =
      Map.of(
          "gateway.reload.mode",
          Map.of("hot", "hybrid", "restart", "hybrid"),
          "gateway.bind",
          Map.of("0.0.0.0", "lan", "::", "lan", "localhost", "loopback", "127.0.0.1", "loopback"));

  private RetiredValue() {}

  /**
   * What a start writes in the place of a value; empty where it leaves the file as it is, as it
   * does with several files and where anything else in it stays wrong.
   */
  public static Optional<String> successor(
      ConfigFault fault, List<ConfigFault> all, GatewayConfig config, OpenClawVersion version) {
    if (!version.known() || !version.atLeast(2026, 9, 6) || config.files().size() > 1) {
      return Optional.empty();
    }
    for (ConfigFault other : all) {
      boolean mended = other.cause() == Cause.RETIRED_KEY || known(other).isPresent();
      if (!mended) {
        return Optional.empty();
      }
    }
    return known(fault);
  }

  private static Optional<String> known(ConfigFault fault) {
    Map<String, String> values = SUCCESSORS.getOrDefault(fault.path().toString(), Map.of());
    return fault.value().text().map(values::get);
  }
}
