package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartBackoff;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A back-off of which one half is missing, so that the other does nothing. */
public final class IncompleteRestartBackoff implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("incomplete-restart-backoff", "half of a back-off has no effect")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    RestartBackoff backoff = service.restartBackoff();
    if (backoff.hasSteps() == backoff.hasMax() || !service.host().systemd().mayGrowDelays()) {
      return List.of();
    }
    boolean steps = backoff.hasSteps();
    String here = steps ? "RestartSteps" : "RestartMaxDelaySec";
    String missing = steps ? "RestartMaxDelaySec" : "RestartSteps";
    Optional<Place> place =
        steps ? backoff.steps().flatMap(Sourced::place) : backoff.max().flatMap(Sourced::place);
    Finding finding =
        INFO.at(
            place.orElseThrow(),
            Units.subject(service, here),
            "Service." + here,
            here
                + "= without "
                + missing
                + "= makes no wait grow: each stays "
                + Wording.time(service.restartPolicy().delay().value().base()));
    return List.of(cured(finding, service, here, assume));
  }

  /** The longest usual back-off under which the start limit holds as before; else none at all. */
  private static Finding cured(Finding finding, Service service, String here, Assumptions assume) {
    UnitAmendment amendment = new UnitAmendment(service);
    for (TimeSpan wait : LONGEST_WAITS) {
      RestartBackoff backoff = service.restartBackoff();
      long steps = backoff.hasSteps() ? backoff.steps().get().value() : STEPS;
      TimeSpan max = backoff.hasMax() ? backoff.max().get().value() : wait;
      TimeSpan base = service.restartPolicy().delay().value().base();
      RestartDelay growing = RestartDelay.growing(base, steps, max);
      if (growing.grows() && holds(service, growing, assume)) {
        String added =
            backoff.hasSteps()
                ? "RestartMaxDelaySec=" + (long) max.seconds()
                : "RestartSteps=" + steps;
        int equals = added.indexOf('=');
        amendment.set("Service", added.substring(0, equals), added.substring(equals + 1));
        return Units.cured(finding, Safety.UNSAFE, "add " + added + " to [Service]", amendment);
      }
    }
    return Units.cured(
        finding,
        Safety.UNSAFE,
        "remove " + here + "=, which does nothing by itself",
        amendment.remove("Service", here));
  }

  private static boolean holds(Service service, RestartDelay growing, Assumptions assume) {
    StartLimit limit = service.startLimit();
    RestartDelay delay = service.restartPolicy().delay().value();
    boolean held = limit.stopsInstantCrash(delay);
    boolean heldAll = Limits.cycleNotStopped(limit, delay, assume).isEmpty();
    return (!held || limit.stopsInstantCrash(growing))
        && (!heldAll || Limits.cycleNotStopped(limit, growing, assume).isEmpty());
  }

  /** Longest waits that people choose. */
  private static final List<TimeSpan> LONGEST_WAITS =
      List.of(TimeSpan.ofSeconds(60), TimeSpan.ofSeconds(30), TimeSpan.ofSeconds(15));

  /** Restarts until the longest wait where nobody says. */
  private static final long STEPS = 4;
}
