package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.ServiceOrder;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Restarts by schedule that use up the start limit that was meant for crashes. */
public final class FrequentRestartJob implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("frequent-restart-job", "scheduled restarts use up the start limit")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    boolean restarts = call.order().map(ServiceOrder::restarts).orElse(false);
    Optional<TimeSpan> period = restarts ? call.period() : Optional.empty();
    List<Finding> findings = new ArrayList<>();
    if (period.isEmpty() || call.rearmsStartLimit() || call.around().isCheckedBefore()) {
      return findings;
    }
    for (Service service : call.services()) {
      StartLimit limit = service.startLimit();
      if (!limit.isCrowdedBy(period.get()) || !findings.isEmpty()) {
        continue;
      }
      String start =
          "a restart every "
              + Wording.time(period.get())
              + " makes "
              + Wording.count(limit.startsEvery(period.get()), "start")
              + " in "
              + Wording.time(limit.interval().value());
      String message =
          limit.refusesEvery(period.get())
              ? start
                  + ", "
                  + limit.burst().value()
                  + " are allowed: the next is refused and the unit stays down"
              : start
                  + " of "
                  + limit.burst().value()
                  + " allowed: few crashes are needed besides, and the unit stays down";
      Finding finding =
          Commands.finding(INFO, call, message)
              .with(limit.writtenPlace(), "the limit that counts them")
              .fixedBy(Safety.MANUAL, "restart for a reason, not by the clock");
      findings.add(Commands.withCallers(finding, call.text().unattendedCallers()));
    }
    return findings;
  }
}
