package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.FailedProbe;
import dev.gatewaylint.caller.HealthQuestion;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/** A probe that restarts what it probes before that can have come up. */
public final class ImpatientWatchdog implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("impatient-watchdog", "a watchdog restarts what is still starting, or well")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<FailedProbe> trigger =
        call.interrupts() ? FailedProbe.leadingTo(call) : Optional.empty();
    if (trigger.isEmpty()) {
      return List.of();
    }
    Optional<TimeSpan> patience = trigger.get().patience();
    String message;
    if (trigger.get().question() == HealthQuestion.READINESS) {
      message =
          "readiness restarts it: /readyz fails while a channel is away, and no restart brings"
              + " Discord back";
    } else if (trigger.get().question() == HealthQuestion.MODEL_CALL) {
      message =
          "an agent's answer restarts it: it fails with the model's provider, and no restart brings"
              + " that back";
    } else if (patience.isPresent() && patience.get().compareTo(assume.startUp()) < 0) {
      message =
          "restarted again after "
              + Wording.time(patience.get())
              + " without an answer, but it takes about "
              + Wording.time(assume.startUp())
              + " to start: it never gets up";
    } else {
      return List.of();
    }
    Finding finding =
        Commands.finding(INFO, call, message)
            .with(trigger.get().probe().place(), "the probe")
            .fixedBy(
                Safety.MANUAL,
                "let the probe report, or restart only after failures on /healthz for longer than"
                    + " a start takes");
    return List.of(
        Commands.withCallers(finding, call.text().unattendedCallers())
            .graded(call.isAboutGateway() ? Severity.ERROR : Severity.WARNING));
  }
}
