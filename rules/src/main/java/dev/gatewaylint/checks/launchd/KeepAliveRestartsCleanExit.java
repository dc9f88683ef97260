package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.KeepAlivePolicy;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/** A gateway that leaves the field to another one, and is sent back each time. */
public final class KeepAliveRestartsCleanExit implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("keepalive-restarts-clean-exit", "a gateway that steps aside is sent back")
          .graded()
          .fixedBy(Safety.UNSAFE)
          .yieldingTo("endless-keepalive");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    KeepAlivePolicy policy = job.plist().keepAlive();
    Optional<PlistValue.Entry> entry = policy.entry();
    boolean sentBack =
        job.isGateway()
            && policy.revivesAfterSuccess()
            && job.plist().isKept()
            && job.openclaw().leavesCleanlyToAnother();
    if (!sentBack || entry.isEmpty()) {
      return List.of();
    }
    Finding finding =
        INFO.at(
            entry.get().whole(),
            Jobs.subject(job, "KeepAlive"),
            "KeepAlive",
            "OpenClaw "
                + job.openclaw()
                + " exits with 0 where another gateway already answers on its port, and launchd"
                + " sends it back "
                + Wording.time(job.plist().throttle().effective())
                + " after each start");
    finding = job.hasRival() ? finding : finding.graded(Severity.INFO);
    return List.of(
        job.isKickstarted()
            ? Jobs.fixed(
                finding,
                job,
                Safety.UNSAFE,
                "set KeepAlive to a dict with SuccessfulExit=false; OpenClaw's own audit will call"
                    + " that launchd-keep-alive",
                change(job, policy))
            : finding.fixedBy(
                Safety.MANUAL,
                "see that no other job, unit or app starts a gateway; SuccessfulExit=false would"
                    + " also end its own restarts, which exit with 0"));
  }

  /** Empty where paths and other jobs start it as well: what is meant by that, nobody can tell. */
  private static Optional<Change> change(LaunchdJob job, KeepAlivePolicy policy) {
    return policy
        .entry()
        .filter(entry -> !policy.isConditional())
        .flatMap(
            entry ->
                job.plist()
                    .file()
                    .written(
                        entry,
                        "KeepAlive",
                        "<dict>\n\t<key>SuccessfulExit</key>\n\t<false/>\n</dict>"));
  }
}
