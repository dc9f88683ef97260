package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.CommandDoubt;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A command line that names no program, or counts on a shell. */
public final class UnresolvableProgram implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.error("unresolvable-program", "the command line cannot work as it stands")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (CommandDoubt doubt : CommandDoubt.of(job.plist())) {
      Finding finding =
          INFO.at(doubt.place(), Jobs.subject(job, doubt.key()), doubt.key(), doubt.sentence())
              .fixedBy(Safety.MANUAL, doubt.order());
      findings.add(doubt.isCertain() ? finding : finding.graded(Severity.WARNING));
    }
    return findings;
  }
}
