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
      // A switch of one channel says nothing now, but would once this one is gone.
      List<ConfigValue> switches = new ArrayList<>(List.of(all.get()));
      switches.addAll(monitor.switchedOffForSome());
      return List.of(
          finding(gateway, switches, "no channel is ever restarted: 0 minutes is no check"));
    }
    List<Finding> findings = new ArrayList<>();
    for (ConfigValue one : monitor.switchedOffForSome()) {
      List<String> names = one.path().names();
      boolean account = names.size() > 4;
      String what =
          names.get(1) + (account ? ", account " + names.get(3) + "," : "") + " is not restarted";
      findings.add(finding(gateway, List.of(one), what));
    }
    return findings;
  }

  /** A finding about the first of some switches, all of which have to go. */
  private static Finding finding(GatewaySetup gateway, List<ConfigValue> switches, String what) {
    Finding finding =
        Configs.at(
            INFO,
            switches.get(0),
            what + " when its socket dies in silence: the gateway runs on and is deaf");
    List<ConfigValue> gone = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    for (ConfigValue one : switches) {
      ConfigValue group = Configs.group(gateway, one, "healthMonitor");
      gone.add(group);
      orders.add(Configs.delete(group, one));
    }
    return Configs.without(finding, gateway, gone, Safety.UNSAFE, String.join(", ", orders));
  }
}
