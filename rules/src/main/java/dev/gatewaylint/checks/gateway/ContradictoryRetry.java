package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion.ConfigFault;
import dev.gatewaylint.gateway.RetryContradiction;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** Settings for trying again that cannot all be meant. */
public final class ContradictoryRetry implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("contradictory-retry", "settings for trying again undo each other")
          .yieldingTo("invalid-config-value")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    for (RetryContradiction found : RetryContradiction.in(gateway.config(), gateway.version())) {
      findings.add(
          Configs.at(INFO, found.at(), message(found, gateway))
              .with(found.other().map(ConfigValue::place), "the other one")
              .fixedBy(Safety.MANUAL, cure(found)));
    }
    return findings;
  }

  private static String message(RetryContradiction found, GatewaySetup gateway) {
    String own = found.at().path().last();
    String other = found.other().map(value -> value.path().last()).orElse("");
    return switch (found.kind()) {
      case REFUSED ->
          Configs.refusal(gateway, ConfigFault.INVALID)
              + ": it takes no number of attempts below 1";
      case NO_ATTEMPT -> "with 0 attempts nothing is tried again, and " + other + " says how";
      case MIN_ABOVE_MAX ->
          gateway.config().isOpenClaw()
              ? "every wait is "
                  + text(found.at())
                  + " ms and none grows: OpenClaw raises "
                  + other
                  + ", which is "
                  + found.other().map(ContradictoryRetry::text).orElse("")
                  + ", to "
                  + own
              : own + " is above " + other + ": the waits are as long as the program makes of that";
      case NO_JITTER ->
          "with no jitter all that is cut off at one moment comes back at one moment, again and"
              + " again";
    };
  }

  private static String text(ConfigValue value) {
    return value.node().place().text();
  }

  private static String cure(RetryContradiction found) {
    String own = found.at().path().last();
    return switch (found.kind()) {
      case REFUSED -> "write 1 for no second attempt, or 3, the default";
      case NO_ATTEMPT -> "write a number above 0, or delete the waits";
      case MIN_ABOVE_MAX ->
          "write a smaller " + own + " or a larger " + found.other().orElseThrow().path().last();
      case NO_JITTER -> "write 0.1 or more";
    };
  }
}
