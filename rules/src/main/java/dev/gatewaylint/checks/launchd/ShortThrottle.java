package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobTime;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** A throttle that does not hold a crash loop back, or that launchd ignores. */
public final class ShortThrottle implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("short-throttle", "ThrottleInterval does not hold a crash loop back")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    JobTime throttle = job.plist().throttle();
    Optional<Written<BigInteger>> written = throttle.written();
    boolean loops = !job.plist().keepAlive().isNever() && throttle.isShort();
    if (written.isEmpty() || !job.plist().isKept() || !(throttle.isIgnored() || loops)) {
      return List.of();
    }
    String message =
        throttle.isIgnored()
            ? "launchd ignores "
                + written.get().value()
                + ": it keeps its own "
                + Wording.time(throttle.effective())
                + " between two starts"
            : "what ends at once is started every "
                + Wording.time(throttle.effective())
                + ", "
                + Wording.count(throttle.startsPerDay(TimeSpan.ZERO), "time")
                + " a day: a crash loop keeps the machine busy, and each start meets what the last"
                + " one left";
    Finding finding =
        INFO.at(
            written.get().place(),
            Jobs.subject(job, "ThrottleInterval"),
            "ThrottleInterval",
            message);
    return List.of(Jobs.set(finding, job, "ThrottleInterval", 10));
  }
}
