package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A job that launchd runs again and again, and that restarts something each time. */
public final class RestartingJob implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("restarting-job", "a job of launchd restarts another one again and again")
          .fixedBy(Safety.MANUAL)
          .yieldingTo("self-restart");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    if (!call.around().leadsToRestart() || call.around().isCheckedBefore()) {
      return List.of();
    }
    List<Caller> repeated = new ArrayList<>();
    for (Caller caller : call.callers()) {
      if (caller.job().map(job -> job.plist().isRepeated()).orElse(false)) {
        repeated.add(caller);
      }
    }
    if (repeated.isEmpty()) {
      return List.of();
    }
    LaunchdJob job = repeated.get(0).job().orElseThrow();
    String message =
        "launchd runs "
            + job.name()
            + " "
            + when(job, call.period())
            + ", and each time it restarts "
            + Commands.what(call)
            + ", whatever its state";
    boolean own = call.isAboutGateway() || call.isAboutOwnUnit();
    boolean kept = job.plist().isPeriodic() || job.plist().keepAlive().revivesAfterSuccess();
    return List.of(
        Commands.withCallers(Commands.finding(INFO, call, message), repeated)
            .graded(own && kept ? Severity.ERROR : Severity.WARNING)
            .fixedBy(
                Safety.MANUAL,
                "delete the job, or let it restart only what did not answer several probes"));
  }

  private static String when(LaunchdJob job, Optional<TimeSpan> period) {
    if (period.isPresent()) {
      return "every " + Wording.time(period.get());
    }
    return job.plist().keepAlive().revivesAfterSuccess()
        ? "each time that it has ended, as often as every "
            + Wording.time(job.plist().throttle().effective())
        : "at each change of what it watches";
  }
}
