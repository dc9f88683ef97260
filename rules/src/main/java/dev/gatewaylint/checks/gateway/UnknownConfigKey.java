package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.gateway.ConfigFault.Cause;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** A key that stands where OpenClaw takes no others than it knows. */
public final class UnknownConfigKey implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("unknown-config-key", "the gateway refuses a key that it does not know")
          .yieldingTo("retired-config-key")
          .yieldingTo("zero-reconnect-attempts");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<ConfigFault> table = gateway.config().keyFaults(gateway.version());
    List<Finding> findings = new ArrayList<>(Refusals.ofSchema(INFO, table, gateway, true));
    for (ConfigFault fault : table) {
      if (fault.cause() == Cause.UNKNOWN_KEY) {
        findings.add(Refusals.finding(INFO, fault, gateway, message(fault, gateway)));
      }
    }
    return findings;
  }

  private static String message(ConfigFault fault, GatewaySetup gateway) {
    String known =
        fault.since().isPresent()
            ? Refusals.who(fault, gateway, "does not know ", "do not know ")
                + fault.path()
                + " yet, which came with "
                + fault.since().get()
                + " at the latest"
            : Refusals.who(fault, gateway, "knows no ", "know no ") + fault.path();
    return known
        + ": "
        + Refusals.consequence(fault, gateway)
        + fault.meant().map(name -> "; did you mean " + name + "?").orElse("");
  }
}
