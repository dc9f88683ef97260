package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.simulate.Remedy;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A service that is started again less than a second after its crash. */
public final class InstantRestart implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("instant-restart", "crashes are restarted within a second")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    RestartPolicy policy = service.restartPolicy();
    RestartDelay delay = policy.delay().value();
    Optional<Place> place =
        policy.delay().isWritten() ? policy.delay().place() : service.restartedBy();
    boolean instant =
        service.restartsAfterCrash() && !delay.grows() && delay.base().compareTo(SHORTEST) < 0;
    if (!instant || place.isEmpty()) {
      return List.of();
    }
    String message =
        "waits only "
            + Wording.time(delay.base())
            + " before each start: the port or the peer that it crashed on is hardly back by then";
    Finding finding =
        INFO.at(place.get(), Units.subject(service, "RestartSec"), "Service.RestartSec", message);
    return List.of(cured(finding, service, assume));
  }

  /** A limit that goes with the wait as it is may never trip with a longer one. */
  private static Finding cured(Finding finding, Service service, Assumptions assume) {
    TimeSpan wait = TimeSpan.ofSeconds(5);
    RestartDelay longer =
        service.host().systemd().mayGrowDelays()
            ? service.restartBackoff().after(wait)
            : RestartDelay.constant(wait);
    StartLimit limit = service.startLimit();
    UnitAmendment amendment = new UnitAmendment(service).set("Service", "RestartSec", "5");
    String title = "set RestartSec=5 in [Service]";
    if (longer.base().compareTo(wait) < 0) {
      return finding.fixedBy(Fix.byHand(title + " and a longer RestartMaxDelaySec="));
    }
    boolean holds =
        limit.stopsInstantCrash(longer) && Limits.cycleNotStopped(limit, longer, assume).isEmpty();
    if (!holds) {
      Remedy remedy = Limits.remedy(service, longer, assume);
      Limits.write(amendment, remedy);
      title += ", and " + remedy.assignments() + " in [Unit]";
    }
    return Units.cured(finding, Safety.UNSAFE, title, amendment);
  }

  private static final TimeSpan SHORTEST = TimeSpan.ofSeconds(1);
}
