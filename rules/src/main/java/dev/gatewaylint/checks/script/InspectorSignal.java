package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.KillOrder;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** SIGUSR1 to a program of Node.js. */
public final class InspectorSignal implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("inspector-signal", "SIGUSR1 opens the inspector of Node.js")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<KillOrder> kill = call.kill();
    if (kill.isEmpty()
        || !kill.get().sends("USR1", "10")
        || (!call.signalsNode() && !call.isAboutGateway())) {
      return List.of();
    }
    OpenClawVersion version = call.openclaw();
    boolean gateway = call.isAboutGateway();
    if (gateway && version.known() && !version.opensInspectorOnUsr1()) {
      return List.of();
    }
    String which =
        !gateway
            ? "SIGUSR1 is no order to this program"
            : version.known()
                ? "OpenClaw " + version + " does not restart at SIGUSR1"
                : "after OpenClaw 2026.8.1 the gateway does not restart at SIGUSR1";
    return List.of(
        Commands.finding(
                INFO,
                call,
                which + ": Node.js opens its inspector, through which any local program runs code")
            .fixedBy(Safety.MANUAL, "send SIGUSR2 from 2026.9.6 on, or let systemctl restart it"));
  }
}
