package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobLogs;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** Logs in a folder that everybody may write to. */
public final class LogsInTmp implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("logs-in-tmp", "the log lies where every user may put a file first")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    Optional<JobLogs.Log> log = JobLogs.of(job.plist()).inSharedFolder();
    if (log.isEmpty()) {
      return List.of();
    }
    Written<String> path = log.get().path();
    boolean root = job.user().filter("root"::equals).isPresent();
    return List.of(
        INFO.at(
                path.place(),
                Jobs.subject(job, "StandardOutPath"),
                log.get().key(),
                "everybody may write to "
                    + log.get().folder()
                    + ": a link that another user puts at "
                    + path.value()
                    + " makes launchd write "
                    + (root ? "as root " : "")
                    + "where it leads")
            .fixedBy(Safety.MANUAL, "write to " + JobLogs.better(job.plist(), job.user())));
  }
}
