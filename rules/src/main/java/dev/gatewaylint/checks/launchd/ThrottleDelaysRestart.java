package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobTime;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import java.util.List;

/** A gateway whose own restarts wait as long as those after a crash. */
public final class ThrottleDelaysRestart implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("throttle-delays-restart", "a wanted restart waits like a crash")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    JobTime throttle = job.plist().throttle();
    boolean delays =
        throttle.isLong()
            && job.isGateway()
            && job.plist().keepAlive().revivesAfterSuccess()
            && job.restartsByExit();
    if (!delays || throttle.written().isEmpty()) {
      return List.of();
    }
    String span = Wording.time(throttle.effective());
    Finding finding =
        INFO.at(
            throttle.written().get().place(),
            Jobs.subject(job, "ThrottleInterval"),
            "ThrottleInterval",
            "OpenClaw "
                + job.openclaw()
                + " restarts by an exit here"
                + why(job)
                + ", and launchd waits until "
                + span
                + " after the last start: a restart soon after one leaves up to "
                + span
                + " of silence");
    return List.of(Jobs.set(finding, job, "ThrottleInterval", 10));
  }

  private static String why(LaunchdJob job) {
    if (!job.openclaw().kickstartsItself()) {
      return "";
    }
    return job.ownLabel().equals(job.name())
        ? ", for " + LaunchdJob.MARKER + " is not set"
        : ", for it would kickstart " + job.ownLabel() + " and not " + job.name();
  }
}
