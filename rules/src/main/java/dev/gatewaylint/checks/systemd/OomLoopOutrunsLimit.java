package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.MemoryCeiling;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.StartLimit;
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

  /** Start to start when a gateway grows until the kernel ends it, as it was seen. */
  private static final TimeSpan CYCLE = TimeSpan.ofSeconds(600);

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
    slipsUnderLimit(service).ifPresent(found -> findings.add(found.graded(severity)));
    takesParentAlong(service).ifPresent(found -> findings.add(found.graded(severity)));
    return ceiling.isEmpty()
        ? findings
        : findings.stream().map(found -> found.with(ceiling, "the ceiling")).toList();
  }

  private static Optional<Finding> slipsUnderLimit(Service service) {
    StartLimit limit = service.startLimit();
    RestartDelay delay = service.restartPolicy().delay().value();
    boolean slips =
        limit.isWritten()
            && limit.stopsInstantCrash(delay)
            && service.restartPolicy().restartsAfterSignal(SIGKILL)
            && !limit.stopsWithMargin(delay, Limits.run(CYCLE, delay));
    if (!slips) {
      return Optional.empty();
    }
    String message =
        "a kill for memory every "
            + Wording.time(CYCLE)
            + " slips under this limit: "
            + Wording.count(limit.burst().value(), "start")
            + " take "
            + Wording.time(limit.elapsed(delay, Limits.run(CYCLE, delay)))
            + ", the window is "
            + Wording.time(limit.interval().value());
    Remedy remedy = Remedy.covering(delay, List.of(CYCLE));
    return Optional.of(
        INFO.at(
                limit.writtenPlace().orElseThrow(),
                Units.subject(service, "oom"),
                "Unit.StartLimitIntervalSec",
                message)
            .fixedBy(Safety.UNSAFE, "set " + remedy.assignments() + " in [Unit]"));
  }

  private static Optional<Finding> takesParentAlong(Service service) {
    Optional<Place> place =
        service.word("OOMPolicy").isPresent()
            ? service.word("OOMPolicy").get().place()
            : Units.start(service);
    if (service.continuesAfterOom() || place.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        INFO.at(
                place.get(),
                Units.subject(service, "OOMPolicy"),
                "Service.OOMPolicy",
                "when the kernel kills one helper for memory, systemd stops the whole service")
            .fixedBy(Safety.UNSAFE, "set OOMPolicy=continue"));
  }
}
