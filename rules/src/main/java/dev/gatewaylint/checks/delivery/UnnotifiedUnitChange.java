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

/** A unit that changes on disk, while its manager goes on with what it has read before. */
public final class UnnotifiedUnitChange implements Rule.OfDelivery {
  private static final RuleInfo INFO =
      RuleInfo.warning("unnotified-unit-change", "a changed unit that nobody tells systemd of")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Delivered delivered) {
    List<Finding> findings = new ArrayList<>();
    for (Delivery delivery : delivered.files()) {
      if (delivery.isUnit() && delivery.hasContent() && !delivery.isFollowedUp()) {
        findings.add(
            INFO.at(
                    delivery.task(),
                    Subject.ofPlace(delivery.task()),
                    "handlers of " + delivery.path(),
                    "a change of /"
                        + delivery.path()
                        + " stays without effect: no handler and no later task reloads systemd or"
                        + " restarts the unit")
                .fixedBy(
                    Safety.MANUAL,
                    "notify a handler that runs ansible.builtin.systemd with daemon_reload: true"
                        + " and state: restarted"));
      }
    }
    return findings;
  }
}
