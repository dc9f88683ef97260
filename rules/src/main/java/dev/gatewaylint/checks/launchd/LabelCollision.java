package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** Two files that describe jobs of one label. */
public final class LabelCollision implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.error("label-collision", "two files claim one label").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (LaunchdJob other : job.host().jobs()) {
      // One of the two is enough; the file that comes later has the finding.
      if (other.path().compareTo(job.path()) < 0 && job.collidesWith(other)) {
        Written<String> label = job.plist().label().orElseThrow();
        Place first = other.plist().label().map(Written::place).orElse(other.plist().head());
        String what =
            job.domain().isDaemon() == other.domain().isDaemon()
                ? "launchd loads only the first it meets"
                : "the daemon and the agent are two jobs, and both run";
        findings.add(
            INFO.at(
                    label.place(),
                    Jobs.subject(job, "Label"),
                    "Label",
                    label.value() + " is the label of /" + other.path() + " too: " + what)
                .with(first, "the other one")
                .fixedBy(
                    Safety.MANUAL, "keep one of the two files, or give this one its own label"));
      }
    }
    return findings;
  }
}
