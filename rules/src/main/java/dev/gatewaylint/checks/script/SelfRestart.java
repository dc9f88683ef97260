package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.CommandEdit;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.crontab.CrontabEntry;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A restart ordered from inside of what is restarted. */
public final class SelfRestart implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("self-restart", "the restart is ordered from inside of what it restarts")
          .fixedBy(Safety.UNSAFE);

  private static final String HAND_OVER =
      """
      # Taken out: it ended an agent's session by a restart of the gateway that the session runs in.
      # Hand it over to a person, or to a job outside that asks for the gateway's health first.
      #""";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<ServiceOrder> order = call.order();
    if (order.isEmpty() || !order.get().interrupts() || call.isMainClient()) {
      return List.of();
    }
    List<Caller> inside = call.callersInsideTarget();
    Optional<Call> session = call.around().agentSessionBefore();
    if (!inside.isEmpty()) {
      String own = inside.get(0).supervised().orElse("it");
      boolean job = inside.get(0).job().isPresent();
      String message =
          own
              + " runs `"
              + Commands.words(call)
              + "` on itself: the stop kills the caller with the rest of the "
              + (job ? "job" : "unit, or waits for it");
      return List.of(
          Commands.withCallers(fixed(Commands.finding(INFO, call, message), call), inside));
    }
    if (session.isPresent() && call.isAboutGateway()) {
      String message =
          "an agent's session ends with `"
              + Commands.words(call)
              + "`: the gateway that worked for it is restarted, and nobody outside judges"
              + " whether it may be";
      Finding finding =
          Commands.finding(INFO, call, message)
              .with(session.get().place(), "the session that runs in the gateway");
      return List.of(fixed(Commands.withCallers(finding, callersElsewhere(call)), call));
    }
    return List.of();
  }

  /** A job of a crontab is its own caller. */
  private static List<Caller> callersElsewhere(Call call) {
    return call.text().isScript() ? call.callers() : new ArrayList<>();
  }

  private static Finding fixed(Finding finding, Call call) {
    Optional<CrontabEntry.Job> job = call.text().job();
    List<Change> changes =
        job.map(line -> CommandEdit.at(call, Edit.insert(line.span().start(), HAND_OVER)))
            .orElse(List.of());
    return changes.isEmpty()
        ? finding.fixedBy(Fix.byHand("let a person or a job outside of it restart it"))
        : finding.fixedBy(
            Safety.UNSAFE,
            "comment the line out, with the reason above it, and let a person or a job outside"
                + " restart it",
            changes);
  }
}
