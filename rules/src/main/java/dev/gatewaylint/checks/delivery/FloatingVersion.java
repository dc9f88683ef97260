package dev.gatewaylint.checks.delivery;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** Each run may put other code on the disk, beside a process that runs the old. */
public final class FloatingVersion implements Rule.OfDelivery {
  private static final RuleInfo INFO =
      RuleInfo.warning("floating-version", "each run may install another version")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Delivered delivered) {
    List<Finding> findings = new ArrayList<>();
    for (Delivered.Installation found : delivered.installations()) {
      if (!found.isFollowedUp()) {
        findings.add(
            INFO.at(
                    found.place(),
                    Subject.ofPlace(found.place()),
                    "version of " + found.name(),
                    "each run installs whatever version of "
                        + found.name()
                        + " is the newest, and nothing restarts it: new code on the disk, the old"
                        + " process in memory")
                .fixedBy(
                    Safety.MANUAL,
                    "name the version in a variable, and notify a handler that restarts the"
                        + " service"));
      }
    }
    return findings;
  }
}
