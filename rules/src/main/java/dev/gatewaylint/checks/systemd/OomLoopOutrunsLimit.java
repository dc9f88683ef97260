package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.MemoryCeiling;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.simulate.Remedy;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service that the kernel kills so seldom that no start limit notices. */
public final class OomLoopOutrunsLimit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("oom-loop-outruns-limit", "memory kills slip under the start limit")
          .graded()
          .fixedBy(Safety.UNSAFE);

  private static final int SIGKILL = 9;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Place> ceiling = MemoryCeiling.placeIn(service);
    boolean concerned = ceiling.isPresent() || service.isGateway();
    if (!concerned || !service.restartsAfterCrash()) {
      return List.of();
    }
    Severity severity = ceiling.isPresent() ? Severity.WARNING : Severity.INFO;
    List<Finding> findings = new ArrayList<>();
    slipsUnderLimit(service, assume).ifPresent(found -> findings.add(found.graded(severity)));
    takesParentAlong(service).ifPresent(found -> findings.add(found.graded(severity)));
    return ceiling.isEmpty()
        ? findings
        : findings.stream().map(found -> found.with(ceiling, "the ceiling")).toList();
  }

  private static Optional<Finding> slipsUnderLimit(Service service, Assumptions assume) {
    StartLimit limit = service.startLimit();
    RestartDelay delay = service.restartPolicy().delay().value();
    boolean slips =
        limit.isWritten()
            && limit.stopsInstantCrash(delay)
            && service.restartPolicy().restartsAfterSignal(SIGKILL)
            && !limit.stopsWithMargin(delay, Limits.run(Limits.OOM_CYCLE, delay));
    if (!slips) {
      return Optional.empty();
    }
    String message =
        "a kill for memory every "
            + Wording.time(Limits.OOM_CYCLE)
            + " slips under this limit: "
            + Wording.count(limit.burst().value(), "start")
            + " take "
            + Wording.time(limit.elapsed(delay, Limits.run(Limits.OOM_CYCLE, delay)))
            + ", the window is "
            + Wording.time(limit.interval().value());
    List<TimeSpan> cycles = new ArrayList<>(assume.crashCycles());
    cycles.add(Limits.OOM_CYCLE);
    Remedy remedy = Remedy.covering(delay, cycles);
    Finding finding =
        INFO.at(
            limit.writtenPlace().orElseThrow(),
            Units.subject(service, "oom"),
            "Unit.StartLimitIntervalSec",
            message);
    String title = "set " + remedy.assignments() + " in [Unit]";
    return Optional.of(
        Units.cured(finding, Safety.UNSAFE, title, Limits.amendment(service, remedy)));
  }

  private static Optional<Finding> takesParentAlong(Service service) {
    Optional<Place> place =
        service.word("OOMPolicy").isPresent()
            ? service.word("OOMPolicy").get().place()
            : Units.start(service);
    if (service.continuesAfterOom() || place.isEmpty()) {
      return Optional.empty();
    }
    Finding finding =
        INFO.at(
            place.get(),
            Units.subject(service, "OOMPolicy"),
            "Service.OOMPolicy",
            "when the kernel kills one helper for memory, systemd stops the whole service");
    UnitAmendment amendment = new UnitAmendment(service).set("Service", "OOMPolicy", "continue");
    String title = "set OOMPolicy=continue in [Service]";
    return Optional.of(Units.cured(finding, Safety.UNSAFE, title, amendment));
  }
}
