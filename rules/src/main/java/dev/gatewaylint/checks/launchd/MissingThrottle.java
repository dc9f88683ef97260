package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobTime;
import dev.gatewaylint.launchd.KeepAlivePolicy;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.List;
import java.util.Optional;

/** A gateway whose pace launchd sets by its default. */
public final class MissingThrottle implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.info("missing-throttle", "launchd's default sets the pace of a crash loop").graded();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    KeepAlivePolicy policy = job.plist().keepAlive();
    Optional<PlistValue.Entry> entry = policy.entry();
    JobTime throttle = job.plist().throttle();
    boolean unset = job.plist().find("ThrottleInterval").isEmpty();
    if (!unset || !job.plist().isKept() || policy.isNever() || entry.isEmpty()) {
      return List.of();
    }
    String span = Wording.time(throttle.effective());
    return List.of(
        INFO.at(
            entry.get().whole(),
            Jobs.subject(job, "ThrottleInterval"),
            "ThrottleInterval",
            "no ThrottleInterval: launchd keeps "
                + span
                + " between two starts, and what lived longer than that is started again at once"));
  }
}
