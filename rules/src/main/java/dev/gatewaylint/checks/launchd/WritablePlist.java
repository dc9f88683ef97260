package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.PlistTrust;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;

/** A property list that launchd does not trust. */
public final class WritablePlist implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.error("writable-plist", "launchd refuses a file that others own or may write to")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    return PlistTrust.refusal(job)
        .map(
            why ->
                List.of(
                    INFO.at(
                            job.plist().head(),
                            Jobs.subject(job, "owner and mode"),
                            "owner and mode",
                            "launchd refuses /" + job.path() + ": " + why)
                        .fixedBy(Safety.MANUAL, PlistTrust.remedy(job))))
        .orElse(List.of());
  }
}
