package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.List;

/** A line that systemd cannot read. */
public final class UnreadableUnit implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.error("unreadable-unit", "systemd cannot read this line, or the file from here on");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    List<Finding> findings = new ArrayList<>();
    for (Problem problem : file.problems()) {
      findings.add(INFO.at(problem.place(), new Subject("", "syntax"), "", problem.message()));
    }
    return findings;
  }
}
