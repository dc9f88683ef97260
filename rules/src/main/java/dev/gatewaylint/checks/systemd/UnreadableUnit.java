package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A line that systemd cannot read. */
public final class UnreadableUnit implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.error("unreadable-unit", "systemd cannot read this line, or the file from here on");

  /** A binary file has hundreds of bad lines; more than this many alike are one finding. */
  private static final int MOST_ALIKE = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    Map<String, Integer> alike = new HashMap<>();
    for (Problem problem : file.problems()) {
      alike.merge(problem.message(), 1, Integer::sum);
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    for (Problem problem : file.problems()) {
      int count = alike.getOrDefault(problem.message(), 0);
      if (count <= MOST_ALIKE) {
        findings.add(finding(problem, problem.message()));
      } else if (folded.add(problem.message())) {
        findings.add(
            finding(
                problem,
                problem.message() + "; the same goes for " + (count - 1) + " lines below"));
      }
    }
    return findings;
  }

  private static Finding finding(Problem problem, String message) {
    return INFO.at(problem.place(), new Subject("", "syntax"), "", message);
  }
}
