package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.KeyFaults;
import dev.gatewaylint.launchd.LaunchdKey;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Finding finding =
            INFO.at(
                outdated.place(),
                Jobs.subject(outdated.path()),
                outdated.path(),
                sentence(outdated, job.plist()));
        boolean decides = decides(outdated, job.plist());
        findings.add(
            decides ? kept(finding, job, outdated) : Jobs.without(finding, job, outdated.entry()));
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

  /** Whether it keeps the job alive where KeepAlive should. */
  private static boolean decides(KeyFault.Outdated outdated, JobPlist job) {
    return job.keepAlive()
        .entry()
        .filter(entry -> entry.name().equals(outdated.entry().name()))
        .isPresent();
  }

  private static Finding kept(Finding finding, LaunchdJob job, KeyFault.Outdated outdated) {
    boolean free = job.plist().find("KeepAlive").isEmpty();
    Optional<Change> change =
        free
            ? job.plist().file().written(outdated.entry(), "KeepAlive", "<true/>")
            : Optional.empty();
    return Jobs.fixed(
        finding, job, Safety.SAFE, "write <key>KeepAlive</key><true/> in its place", change);
  }
}
