package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.CrontabFinder;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.crontab.CrontabFile;
import java.util.ArrayList;
import java.util.List;

/** A line that cron cannot read. */
public final class UnreadableCrontab implements Rule.OfHost {
  private static final RuleInfo INFO =
      RuleInfo.error("unreadable-crontab", "cron cannot read a line, or the whole file for it")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Host host) {
    List<Finding> findings = new ArrayList<>();
    for (CrontabFile crontab : new CrontabFinder(host).all()) {
      for (Problem problem : told(crontab)) {
        findings.add(
            INFO.at(
                    problem.place(),
                    Subject.ofPlace(problem.place()),
                    problem.message(),
                    problem.message() + along(crontab, problem))
                .fixedBy(
                    Safety.MANUAL,
                    "mend the line, and install it with crontab, which refuses what cron cannot read"));
      }
    }
    return findings;
  }

  /** Where one line costs the whole file, the first such line says it for all. */
  private static List<Problem> told(CrontabFile crontab) {
    for (Problem problem : crontab.problems()) {
      if (problem.fatal()) {
        return List.of(problem);
      }
    }
    return crontab.problems();
  }

  private static String along(CrontabFile crontab, Problem problem) {
    int jobs = crontab.jobs().size();
    return problem.fatal() && jobs > 0
        ? ", and " + Wording.count(jobs, "good job") + " with it"
        : "";
  }
}
