package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;

/** A restart that nobody asked for and nothing was looked at before. */
public final class AutonomousRestart implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "autonomous-restart", "restarts without a look at its health or a person's yes")
          .graded()
          .fixedBy(Safety.MANUAL)
          .yieldingTo("self-restart")
          .yieldingTo("restarting-job");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    List<Caller> unattended = call.text().unattendedCallers();
    boolean restarts = call.order().map(ServiceOrder::restarts).orElse(false);
    if (!restarts || unattended.isEmpty() || call.around().isCheckedBefore()) {
      return List.of();
    }
    String message =
        unattended.get(0).origin().words()
            + " restarts "
            + Commands.what(call)
            + " whatever its state: no health check and no person's yes comes before";
    return List.of(
        Commands.withCallers(Commands.finding(INFO, call, message), unattended)
            .fixedBy(Safety.MANUAL, "ask for its health first, or leave the restart to a person"));
  }
}
