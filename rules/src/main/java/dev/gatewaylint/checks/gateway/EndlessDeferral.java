package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.ReloadSettings;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A restart that waits without end for work to finish. */
public final class EndlessDeferral implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("endless-deferral", "a restart that is due may never come")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    Optional<ConfigValue> zero =
        new ReloadSettings(gateway.config(), gateway.version()).endlessDeferral();
    if (zero.isEmpty()) {
      return List.of();
    }
    return List.of(
        Configs.at(INFO, zero.get(), message(gateway.version()))
            .fixedBy(Safety.UNSAFE, "delete " + zero.get().path() + ": the default is 300000"));
  }

  private static String message(OpenClawVersion version) {
    return (version.known()
            ? "0 ms is no timeout to OpenClaw " + version
            : "0 ms is no timeout to OpenClaw 2026.5.7 to 2026.7.1")
        + ": one run that hangs, and the restart that is due never comes";
  }
}
