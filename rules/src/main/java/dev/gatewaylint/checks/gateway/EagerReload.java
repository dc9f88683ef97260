package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.ReloadSettings;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A gateway that takes up each of many edits by itself. */
public final class EagerReload implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("eager-reload", "every write of the configuration is a reload")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    Optional<ConfigValue> zero =
        new ReloadSettings(gateway.config(), gateway.version()).noDebounce();
    if (zero.isEmpty()) {
      return List.of();
    }
    Finding finding =
        Configs.at(
            INFO,
            zero.get(),
            "with 0 ms edits are not collected: a script that writes the file several times costs"
                + " a reload or a restart each time");
    ConfigValue gone = Configs.group(gateway, zero.get(), "reload");
    String title = Configs.delete(gone, zero.get()) + ": the default is 300";
    return List.of(Configs.without(finding, gateway, gone, Safety.UNSAFE, title));
  }
}
