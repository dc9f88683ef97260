package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.rule.Subject;

/** What rules about jobs need to name them. */
final class Jobs {
  private Jobs() {}

  /** The key of a job. */
  static Subject subject(LaunchdJob job, String key) {
    return new Subject(job.identity(), key);
  }

  /** The key of a file by itself; the same as the job's that the file describes. */
  static Subject subject(String key) {
    return new Subject("", key);
  }
}
