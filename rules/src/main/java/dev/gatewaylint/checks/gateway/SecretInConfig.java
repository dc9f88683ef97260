package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A secret as plain text, where a reference to it would do. */
public final class SecretInConfig implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.info("secret-in-config", "a secret stands in the configuration as plain text")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    List<ConfigValue> secrets =
        gateway.config().isOpenClaw() ? gateway.config().secrets() : List.of();
    for (ConfigValue secret : secrets) {
      String message =
          secret.path()
              + " is plain text: whoever gets the file, a backup of it or the repository has it";
      findings.add(
          Configs.at(INFO, secret, message)
              .fixedBy(
                  Safety.MANUAL,
                  "put it into a .env of mode 0600 and write \"${NAME}\" here, or a SecretRef"));
    }
    return findings;
  }
}
