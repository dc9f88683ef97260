package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobLogs;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A job whose complaints go nowhere. */
public final class LostLogs implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.info("lost-logs", "what the job complains of is lost").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    if (job.plist().commandLine().isEmpty()) {
      return List.of();
    }
    JobLogs logs = JobLogs.of(job.plist());
    Optional<JobLogs.Log> unopened = logs.withoutAbsolutePath();
    String order = "write to " + JobLogs.better(job.plist(), job.user());
    if (unopened.isPresent()) {
      JobLogs.Log log = unopened.get();
      return List.of(
          INFO.at(
                  log.path().place(),
                  Jobs.subject(job, log.key()),
                  log.key(),
                  "launchd expands neither ~ nor $, and cannot open "
                      + log.path().value()
                      + ": what the job says is lost")
              .fixedBy(Safety.MANUAL, order));
    }
    if (logs.keepsErrors()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                job.plist().commandPlace().orElse(job.plist().head()),
                Jobs.subject(job, "StandardErrorPath"),
                "StandardErrorPath",
                "there is no StandardErrorPath: what "
                    + job.name()
                    + " says when it fails goes to /dev/null")
            .fixedBy(Safety.MANUAL, order));
  }
}
