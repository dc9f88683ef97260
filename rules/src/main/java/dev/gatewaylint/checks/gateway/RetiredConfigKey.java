package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.gateway.ConfigFault.Cause;
import dev.gatewaylint.gateway.Retirement;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A key that the gateway's version does not know any more. */
public final class RetiredConfigKey implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("retired-config-key", "the gateway refuses a key that was retired")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    List<ConfigFault> faults = gateway.config().keyFaults(gateway.version());
    for (ConfigFault fault : faults) {
      if (fault.cause() == Cause.RETIRED_KEY) {
        Retirement comes = fault.retirement(faults, gateway.config(), gateway.version());
        String message =
            Refusals.who(fault, gateway, "does not know ", "do not know ")
                + fault.path()
                + fault.until().map(last -> " any more, which " + last + " did").orElse(" any more")
                + ": "
                + comes.words();
        Finding finding =
            Configs.without(
                Refusals.finding(INFO, fault, gateway, message),
                gateway,
                fault.value(),
                fault.certain() ? Safety.SAFE : Safety.UNSAFE,
                "delete " + fault.path());
        findings.add(comes.isSurvived() ? finding.graded(Severity.WARNING) : finding);
      }
    }
    return findings;
  }
}
