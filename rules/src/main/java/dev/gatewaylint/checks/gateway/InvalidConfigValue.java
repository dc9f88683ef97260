package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.gateway.ConfigFault.Cause;
import dev.gatewaylint.gateway.ConfigKeys;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A value of a kind, or out of the bounds, that OpenClaw does not take for its key. */
public final class InvalidConfigValue implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("invalid-config-value", "the gateway refuses a value of that kind")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<ConfigFault> table = ConfigKeys.faults(gateway.config(), gateway.version());
    List<Finding> findings = new ArrayList<>(Refusals.ofSchema(INFO, table, gateway, false));
    for (ConfigFault fault : table) {
      if (fault.cause() == Cause.WRONG_VALUE) {
        String message =
            Refusals.who(fault, gateway, "takes ", "take ") + fault.expected() + forKey(fault);
        findings.add(finding(fault, gateway, message, "write " + fault.expected()));
      } else if (fault.cause() == Cause.MISSING_KEY) {
        String message =
            Refusals.who(fault, gateway, "needs ", "need ") + fault.path() + ", which is missing";
        findings.add(finding(fault, gateway, message, "add " + fault.path()));
      }
    }
    return findings;
  }

  private static String forKey(ConfigFault fault) {
    String path = fault.path().toString();
    return " for " + (path.isEmpty() ? "the document" : path) + ", and nothing else";
  }

  private static Finding finding(
      ConfigFault fault, GatewaySetup gateway, String message, String fix) {
    String whole = message + ": " + Refusals.consequence(fault, gateway);
    return Refusals.finding(INFO, fault, gateway, whole).fixedBy(Safety.MANUAL, fix);
  }
}
