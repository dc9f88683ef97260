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

/** An alias that no entry leads to. */
public final class UnusedAlias implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.info("unused-alias", "defines an alias that nothing uses").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    if (!sudo.files().isWhole() || !sudo.files().missing().isEmpty()) {
      return findings;
    }
    for (AliasFault fault : sudo.aliasFaults(AliasFault.Kind.UNUSED)) {
      String keyword = fault.aliases().keyword();
      findings.add(
          INFO.at(
                  fault.place(),
                  Subject.ofPlace(fault.place()),
                  keyword + " " + fault.name(),
                  "no entry and no Defaults line leads to " + keyword + " " + fault.name())
              .fixedBy(Safety.MANUAL, "delete the definition, or use it"));
    }
    return findings;
  }
}
