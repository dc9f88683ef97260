package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
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

/** A gateway that is killed while it still drains its work. */
public final class ShortStopTimeout implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("short-stop-timeout", "a stop kills the gateway while it drains")
          .graded()
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Sourced<TimeSpan> timeout = service.stopTimeout();
    TimeSpan drain = service.openclaw().drainTime();
    if (service.gateway().isEmpty() || timeout.value().compareTo(drain) >= 0) {
      return List.of();
    }
    Optional<Place> place = timeout.place().or(() -> Units.start(service));
    if (place.isEmpty()) {
      return List.of();
    }
    String message =
        "a stop kills the gateway after "
            + Wording.time(timeout.value())
            + ", but OpenClaw "
            + service.openclaw()
            + " may drain for "
            + Wording.time(drain);
    Finding finding =
        INFO.at(
            place.get(),
            Units.subject(service, "TimeoutStopSec"),
            "Service.TimeoutStopSec",
            message);
    String seconds = Long.toString((long) Math.ceil(drain.seconds()));
    UnitAmendment amendment = new UnitAmendment(service).set("Service", "TimeoutStopSec", seconds);
    String title = "set TimeoutStopSec=" + seconds + " in [Service]";
    return List.of(Units.cured(finding, Safety.UNSAFE, title, amendment));
  }
}
