package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.HealthMonitor;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gateway that does not look whether its channels still hear anything. */
public final class DisabledHealthMonitor implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("disabled-health-monitor", "dead sockets of channels go unseen")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    HealthMonitor monitor = new HealthMonitor(gateway.config(), gateway.version());
    Optional<ConfigValue> all = monitor.switchedOff();
    if (all.isPresent()) {
      return List.of(
          finding(gateway, all.get(), "no channel is ever restarted: 0 minutes is no check"));
    }
    List<Finding> findings = new ArrayList<>();
    for (ConfigValue one : monitor.switchedOffForSome()) {
      List<String> names = one.path().names();
      boolean account = names.size() > 4;
      String what =
          names.get(1) + (account ? ", account " + names.get(3) + "," : "") + " is not restarted";
      findings.add(finding(gateway, one, what));
    }
    return findings;
  }

  private static Finding finding(GatewaySetup gateway, ConfigValue value, String what) {
    Finding finding =
        Configs.at(
            INFO,
            value,
            what + " when its socket dies in silence: the gateway runs on and is deaf");
    ConfigValue gone = Configs.group(gateway, value, "healthMonitor");
    return Configs.without(finding, gateway, gone, Safety.UNSAFE, "delete " + gone.path());
  }
}
