package dev.gatewaylint.checks.delivery;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.Delivery;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** A sudoers file that goes live without anybody having read it. */
public final class UnvalidatedSudoers implements Rule.OfDelivery {
  private static final RuleInfo INFO =
      RuleInfo.warning("unvalidated-sudoers", "sudoers go live without a check of their syntax")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Delivered delivered) {
    List<Finding> findings = new ArrayList<>();
    for (Delivery delivery : delivered.files()) {
      if (delivery.isSudoers() && delivery.hasContent() && delivery.validation().isEmpty()) {
        findings.add(
            INFO.at(
                    delivery.task(),
                    Subject.ofPlace(delivery.task()),
                    "validation of " + delivery.path(),
                    "/"
                        + delivery.path()
                        + " is replaced unchecked: one wrong character in it, and sudo drops the"
                        + " line, or with it the right to put that straight")
                .fixedBy(Safety.MANUAL, "add `validate: /usr/sbin/visudo -cf %s` to the task"));
      }
    }
    return findings;
  }
}
