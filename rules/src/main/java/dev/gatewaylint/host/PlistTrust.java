package dev.gatewaylint.host;

import dev.gatewaylint.launchd.JobDomain;
import java.util.Optional;

/**
 * Whether launchd trusts a property list by its owner and mode: others may not write to it, and it
 * belongs to root, or in a home folder to its user (launchctl(1), load; launchd-842
 * support/launchctl.c, path_check). The group is not asked.
 */
public final class PlistTrust {
  private static final int OTHERS_WRITE = 0022;

  private PlistTrust() {}

  /** Why launchd refuses a file, as a sentence; empty if it does not, or nobody knows. */
  public static Optional<String> refusal(LaunchdJob job) {
    Optional<FileFacts> facts = job.facts();
    if (facts.isEmpty() || job.domain() == JobDomain.UNKNOWN || job.isVendor()) {
      return Optional.empty();
    }
    long owner = facts.get().user();
    if ((facts.get().mode() & OTHERS_WRITE) != 0) {
      String who = facts.get().isWorldWritable() ? "everybody" : "gid " + facts.get().group();
      return Optional.of(who + " may write to it, its mode is " + mode(facts.get()));
    }
    if (owner == 0) {
      return Optional.empty();
    }
    if (job.domain() != JobDomain.USER_AGENT) {
      return Optional.of("it belongs to uid " + owner + ", not to root");
    }
    return homeOwner(job)
        .filter(uid -> uid != owner)
        .map(uid -> "it belongs to uid " + owner + ", and " + user(job) + " is uid " + uid);
  }

  /** The commands that make it trusted. */
  public static String remedy(LaunchdJob job) {
    String owner = job.domain() == JobDomain.USER_AGENT ? user(job) : "root:wheel";
    int mode = job.facts().map(facts -> facts.mode() & ~OTHERS_WRITE & 0777).orElse(0644);
    return "chown "
        + owner
        + " /"
        + job.path()
        + " && chmod 0"
        + Integer.toOctalString(mode)
        + " /"
        + job.path();
  }

  /** The user of the home folder, by whom that belongs to. */
  private static Optional<Long> homeOwner(LaunchdJob job) {
    int end = job.path().indexOf("/Library/LaunchAgents/");
    return end < 0
        ? Optional.empty()
        : job.host().facts(job.path().substring(0, end)).map(FileFacts::user);
  }

  private static String user(LaunchdJob job) {
    return job.user().orElse("its user");
  }

  private static String mode(FileFacts facts) {
    String digits = Integer.toOctalString(facts.mode());
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
