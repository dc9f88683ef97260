package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;

/** Something that runs by itself makes the start limit count from nothing again. */
public final class LimitRearmed implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("limit-rearmed", "an unattended job resets the start limit")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    List<Caller> unattended = call.text().unattendedCallers();
    if (unattended.isEmpty() || !call.rearmsStartLimit()) {
      return List.of();
    }
    String message =
        "`"
            + Commands.words(call)
            + "` sets the count of starts back to nothing each time that "
            + unattended.get(0).origin().words()
            + " runs it: no start limit ends a loop then";
    return List.of(
        Commands.withCallers(Commands.finding(INFO, call, message), unattended)
            .fixedBy(
                Safety.MANUAL, "leave a unit that ran into its limit down until a person looks"));
  }
}
