package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobTime;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;

/** A job that launchd kills while it still drains its work, or waits for without end. */
public final class ShortExitTimeout implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("short-exit-timeout", "a stop kills the gateway early, or never ends")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    JobTime timeout = job.plist().exitTimeout();
    TimeSpan needed = job.openclaw().launchdStopTime();
    boolean endless = timeout.effective().isInfinite();
    boolean early = job.isGateway() && timeout.effective().compareTo(needed) < 0;
    if (timeout.written().isEmpty() || !(endless || early)) {
      return List.of();
    }
    String message =
        endless
            ? "0 is for ever: launchd never kills it, so a job that hangs holds up every stop and"
                + " the shutdown"
            : "a stop kills the gateway after "
                + Wording.time(timeout.effective())
                + ", but OpenClaw "
                + job.openclaw()
                + " may need "
                + Wording.time(needed)
                + " to finish its replies and clean up";
    Finding finding =
        INFO.at(
            timeout.written().get().place(),
            Jobs.subject(job, "ExitTimeOut"),
            "ExitTimeOut",
            message);
    return List.of(Jobs.set(finding, job, "ExitTimeOut", (long) needed.seconds()));
  }
}
