package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.shell.Context;
import java.util.List;

/** A restart whose failure nobody learns of. */
public final class IgnoredRestartFailure implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("ignored-restart-failure", "nobody learns that the restart failed")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    boolean restarts = call.order().map(ServiceOrder::restarts).orElse(false);
    Context.Outcome outcome = call.invocation().context().outcome();
    boolean discarded = outcome.failure() == Context.Failure.DISCARDED;
    boolean unheeded =
        outcome.failure() == Context.Failure.UNHEEDED
            && (call.text().isScript() || call.isInString());
    boolean silent = outcome.errorDiscarded() && outcome.failure() != Context.Failure.HANDLED;
    if (!restarts || !(discarded || unheeded || silent) || call.around().isCheckedAfter()) {
      return List.of();
    }
    String how =
        discarded
            ? "its failure is thrown away"
            : silent ? "what it says goes to /dev/null" : "the script goes on as if it had worked";
    return List.of(
        Commands.finding(
                INFO,
                call,
                "if `"
                    + Commands.words(call)
                    + "` fails, "
                    + how
                    + (call.around().isBehindUpdate()
                        ? ": the new code is on the disk and the old process runs on"
                        : ": nobody learns that the old process runs on"))
            .fixedBy(LoudFailure.of(call)));
  }
}
