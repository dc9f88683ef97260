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
    Finding finding = Configs.at(INFO, zero.get(), message(gateway.version()));
    ConfigValue gone = Configs.group(gateway, zero.get(), "reload");
    String title = Configs.delete(gone, zero.get()) + ": the default is 300000";
    return List.of(Configs.without(finding, gateway, gone, Safety.UNSAFE, title));
  }

  private static String message(OpenClawVersion version) {
    return (version.known()
            ? "0 ms is no timeout to OpenClaw " + version
            : "0 ms is no timeout to OpenClaw 2026.5.7 to 2026.7.1")
        + ": one run that hangs, and the restart that is due never comes";
  }
}
