package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.KeepAlivePolicy;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.KeyFaults;
import dev.gatewaylint.launchd.LaunchdKey;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A key that launchd reads no longer. */
public final class DeadPlistKey implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("dead-plist-key", "launchd does nothing with the key any more")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (KeyFault fault : KeyFaults.in(job.plist().dict())) {
      if (fault instanceof KeyFault.Outdated outdated) {
        findings.add(
            INFO.at(
                    outdated.place(),
                    Jobs.subject(outdated.path()),
                    outdated.path(),
                    sentence(outdated, job.plist()))
                .fixedBy(Safety.SAFE, order(outdated, job.plist())));
      }
    }
    return findings;
  }

  private static String sentence(KeyFault.Outdated outdated, JobPlist job) {
    String name = outdated.entry().name();
    if (outdated.key().state() == LaunchdKey.State.DEPRECATED) {
      return name + " is deprecated; " + outdated.key().advice();
    }
    boolean alone = outdated.path().startsWith("KeepAlive.") && job.keepAlive().isNever();
    return name
        + " has no effect any more"
        + (alone ? ", and nothing else in KeepAlive starts the job again; " : "; ")
        + outdated.key().advice();
  }

  private static String order(KeyFault.Outdated outdated, JobPlist job) {
    KeepAlivePolicy policy = job.keepAlive();
    boolean decides =
        policy.entry().filter(entry -> entry.name().equals(outdated.entry().name())).isPresent();
    return decides
        ? "write <key>KeepAlive</key><true/> in its place"
        : "delete " + outdated.entry().name() + " with its value";
  }
}
