package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A stop and a start of the same thing with nothing between them. */
public final class StopThenStart implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("stop-then-start", "a stop and a start in place of a restart")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || order.get().manager() == ServiceOrder.Manager.LAUNCHD) {
      return List.of();
    }
    Optional<Call> start = call.around().startRightBehind();
    if (start.isEmpty()) {
      return List.of();
    }
    String message =
        "nothing is done between this stop and the start of "
            + Commands.what(call)
            + ": if the caller dies between them it stays down, and other orders get in";
    String restart = Commands.words(call).replaceFirst(" " + order.get().verb(), " restart");
    return List.of(
        Commands.finding(INFO, call, message)
            .with(start.get().place(), "the start")
            .fixedBy(
                OneRestart.of(
                    call, start.get(), "write " + restart + " for both: that is one order")));
  }
}
