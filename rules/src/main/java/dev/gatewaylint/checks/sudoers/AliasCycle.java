package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.sudoers.AliasFault;
import java.util.ArrayList;
import java.util.List;

/** An alias that leads back to itself. */
public final class AliasCycle implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("alias-cycle", "an alias leads back to itself").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (AliasFault fault : sudo.aliasFaults(AliasFault.Kind.CYCLE)) {
      String keyword = fault.aliases().keyword();
      findings.add(
          INFO.at(
                  fault.place(),
                  Subject.ofPlace(fault.place()),
                  keyword + " " + fault.name(),
                  keyword
                      + " "
                      + fault.name()
                      + " comes back to itself here: this reference matches nothing")
              .with(fault.other(), "the definition that it comes back to")
              .fixedBy(Safety.MANUAL, "delete " + fault.name() + " here, or name its members"));
    }
    return findings;
  }
}
