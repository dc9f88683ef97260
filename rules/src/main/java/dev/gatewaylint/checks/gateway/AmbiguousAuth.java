package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;

/** A token and a password, and nothing that says which of them counts. */
public final class AmbiguousAuth implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "ambiguous-auth", "a token and a password without a mode keep it from starting")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** It ends with 1, not with 78, in every version up to 2026.9.6: nothing stops the restarts. */
  @Override
  public List<Finding> check(GatewaySetup gateway) {
    if (!gateway.config().isOpenClaw() || !gateway.isAuthAmbiguous() || gateway.isForClient()) {
      return List.of();
    }
    ConfigValue password = gateway.find("gateway.auth.password").orElseThrow();
    String message =
        "gateway.auth has a token and a password but no mode: "
            + Configs.product(gateway)
            + " does not start and exits with 1, for which RestartPreventExitStatus=78 does nothing";
    Finding finding =
        Configs.at(INFO, password, message)
            .with(gateway.find("gateway.auth.token").map(ConfigValue::place), "the token");
    return List.of(
        Configs.with(finding, gateway)
            .fixedBy(
                Safety.MANUAL, "set gateway.auth.mode to \"token\" or \"password\", or drop one"));
  }
}
