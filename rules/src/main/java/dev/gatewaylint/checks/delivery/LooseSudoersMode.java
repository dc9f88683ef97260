package dev.gatewaylint.checks.delivery;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.host.Delivery;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sudoers file that is given an owner or a mode which sudo does not trust. */
public final class LooseSudoersMode implements Rule.OfDelivery {
  private static final RuleInfo INFO =
      RuleInfo.error("loose-sudoers-mode", "a sudoers file that sudo will not read")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Delivered delivered) {
    List<Finding> findings = new ArrayList<>();
    for (Delivery delivery : delivered.files()) {
      if (!delivery.isSudoers()) {
        continue;
      }
      Optional<String> refusal = delivery.distrust();
      if (refusal.isPresent()) {
        findings.add(finding(delivery, "sudo refuses /" + delivery.path() + ": " + refusal.get()));
      } else if (delivery.mode().isPresent() && !delivery.hasUsualMode()) {
        String message = "visudo -c rejects /" + delivery.path() + ": " + delivery.modeWords();
        findings.add(finding(delivery, message).graded(Severity.INFO));
      }
    }
    return findings;
  }

  private static Finding finding(Delivery delivery, String message) {
    return INFO.at(
            delivery.task(),
            Subject.ofPlace(delivery.task()),
            "owner and mode of " + delivery.path(),
            message)
        .fixedBy(Safety.MANUAL, "set owner: root, group: root and mode: \"0440\"");
  }
}
