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

/** An alias that is defined twice. */
public final class DuplicateAlias implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("duplicate-alias", "defines an alias for the second time")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (AliasFault fault : sudo.aliasFaults(AliasFault.Kind.DUPLICATE)) {
      String keyword = fault.aliases().keyword();
      if (isInOnePolicy(sudo, fault)) {
        findings.add(
            INFO.at(
                    fault.place(),
                    Subject.ofPlace(fault.place()),
                    keyword + " " + fault.name(),
                    keyword
                        + " "
                        + fault.name()
                        + " is defined before: sudo keeps the first definition, and drops this one"
                        + " with the rest of its line")
                .with(fault.other(), "the definition that counts")
                .fixedBy(Safety.MANUAL, "give it another name, or add its members to the first"));
      }
    }
    return findings;
  }

  private static boolean isInOnePolicy(SudoView sudo, AliasFault fault) {
    return sudo.files().isOnePolicy()
        || fault.other().map(first -> first.file() == fault.place().file()).orElse(false);
  }
}
