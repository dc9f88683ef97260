package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.HealthWatch;
import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobTime;
import dev.gatewaylint.launchd.KeepAlivePolicy;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.simulate.BootBreaker;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import java.util.Optional;

/** A job that launchd starts again after every end, for ever. */
public final class EndlessKeepAlive implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("endless-keepalive", "launchd starts it again after every end, for ever")
          .graded()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    KeepAlivePolicy policy = job.plist().keepAlive();
    Optional<PlistValue.Entry> entry = policy.entry();
    if (!policy.revivesAfterEveryEnd() || !job.plist().isKept() || entry.isEmpty()) {
      return List.of();
    }
    JobTime throttle = job.plist().throttle();
    String loop =
        "launchd starts it again after every end and never gives up: what ends at once is started "
            + "every "
            + Wording.time(throttle.effective())
            + ", "
            + Wording.count(throttle.startsPerDay(TimeSpan.ZERO), "time")
            + " a day";
    Optional<String> ended = ended(job, assume);
    Finding finding =
        INFO.at(
                entry.get().whole(),
                Jobs.subject(job, "KeepAlive"),
                "KeepAlive",
                loop + ended.orElse(job.isGateway() ? ", and nothing on this host reports it" : ""))
            .fixedBy(
                Safety.MANUAL,
                "let a job beside it ask /healthz and report, and have the program end with 0 under"
                    + " SuccessfulExit=false once it has failed too often");
    return List.of(ended.isPresent() ? finding.graded(Severity.INFO) : finding);
  }

  /** What ends such a loop, or tells of it. */
  private static Optional<String> ended(LaunchdJob job, Assumptions assume) {
    if (!job.isGateway()) {
      return Optional.empty();
    }
    if (HealthWatch.reportsOn(job)) {
      return Optional.of(", and something on this host would tell");
    }
    BootBreaker breaker = BootBreaker.shipped();
    boolean ends = job.openclaw().hasBootBreaker();
    for (TimeSpan cycle : assume.crashCycles()) {
      ends &= breaker.ends(job.plist().throttle().between(cycle));
    }
    return ends
        ? Optional.of(
            ", until OpenClaw "
                + job.openclaw()
                + " comes up without its channels after "
                + breaker.boots()
                + " unclean starts in "
                + Wording.time(breaker.window()))
        : Optional.empty();
  }
}
