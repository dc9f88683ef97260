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

/** A job of launchd is taken out and put in again to restart it. */
public final class BootoutThenBootstrap implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("bootout-then-bootstrap", "unloads and loads a launchd job to restart it")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || order.get().manager() != ServiceOrder.Manager.LAUNCHD) {
      return List.of();
    }
    Optional<Call> start = call.around().startRightBehind();
    if (start.isEmpty()) {
      return List.of();
    }
    String label =
        order
            .get()
            .lastName()
            .or(() -> start.get().order().flatMap(ServiceOrder::lastName))
            .orElse("LABEL");
    return List.of(
        Commands.finding(
                INFO,
                call,
                order.get().verb()
                    + " returns before the job is gone, and the "
                    + start.get().order().map(ServiceOrder::verb).orElse("start")
                    + " behind it may fail; run from inside the job it never happens")
            .with(start.get().place(), "what may never happen")
            .fixedBy(
                Safety.SAFE, "write launchctl kickstart -k gui/$(id -u)/" + label + " for both"));
  }
}
