package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.OpenClawVersion.ConfigFault;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.ConfigTree;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.json5.Json5File;
import java.util.ArrayList;
import java.util.List;

/** A configuration, or a file that it includes, that is no JSON5. */
public final class UnreadableConfig implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("unreadable-config", "the gateway cannot read its configuration");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    if (!gateway.config().isOpenClaw()) {
      return findings;
    }
    for (ConfigTree file : gateway.config().files()) {
      for (Problem problem : file.problems()) {
        boolean ours = file instanceof Json5File json && json.isBeyondLimits();
        String message =
            ours
                ? problem.message()
                : problem.message() + ": " + Configs.refusal(gateway, ConfigFault.UNREADABLE);
        Finding finding =
            INFO.at(problem.place(), new Subject("", "syntax"), "", message)
                .graded(ours ? Severity.WARNING : Severity.ERROR);
        findings.add(Configs.with(finding, gateway));
      }
    }
    return findings;
  }
}
