package dev.gatewaylint.checks.systemd;

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
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Outcome;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Quota;
import dev.gatewaylint.simulate.QuotasInUse;
import dev.gatewaylint.simulate.Spending;
import dev.gatewaylint.simulate.Verdict;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A crash loop that uses up what a platform allows in a day. */
public final class RestartBurnsQuota implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("restart-burns-quota", "a crash loop uses up a platform's quota")
          .graded()
          .fixedBy(Safety.UNSAFE)
          .yieldingTo("missing-start-limit")
          .yieldingTo("unreachable-start-limit")
          .yieldingTo("disabled-start-limit")
          .yieldingTo("start-limit-in-service-section")
          .yieldingTo("backoff-defeats-start-limit")
          .yieldingTo("short-start-limit-window");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Place> place = service.restartPolicy().restart().place();
    if (!service.restartsAfterCrash() || place.isEmpty()) {
      return List.of();
    }
    RestartDelay delay = service.restartPolicy().delay().value();
    for (TimeSpan cycle : assume.crashCycles()) {
      Optional<String> burnt = burnt(service, cycle, assume);
      if (burnt.isPresent()) {
        StartLimit limit = service.startLimit();
        boolean stopsSome = limit.isWritten() && limit.stopsInstantCrash(delay);
        Finding finding =
            INFO.at(place.get(), Limits.subject(service), "Service.Restart", burnt.get())
                .graded(stopsSome ? Severity.WARNING : Severity.ERROR);
        return List.of(Limits.cured(finding, service, assume));
      }
    }
    return List.of();
  }

  private static Optional<String> burnt(Service service, TimeSpan cycle, Assumptions assume) {
    TimeSpan run = Limits.run(cycle, service.restartPolicy().delay().value());
    RestartDelay delay = service.restartPolicy().delay().value();
    // What the limit stops for sure needs no play, and no look at the gateway's channels.
    if (run.isZero() || service.startLimit().stopsWithMargin(delay, run)) {
      return Optional.empty();
    }
    List<Quota> quotas = QuotasInUse.of(service, assume.quotas());
    if (quotas.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome =
        Play.of(service, Program.ending(run, End.exit(1)))
            .paying(quotas.toArray(new Quota[0]))
            .run();
    if (outcome.verdict().kind() != Verdict.Kind.ENDLESS) {
      return Optional.empty();
    }
    for (Spending spending : outcome.quotas()) {
      if (spending.exhaustedAfter().isPresent()) {
        return Optional.of(
            "a crash every "
                + Wording.time(cycle)
                + " is "
                + Math.round(outcome.verdict().startsPerDay())
                + " starts a day: "
                + spending.quota().name()
                + ", "
                + spending.quota().limit()
                + " in "
                + Wording.time(spending.quota().window())
                + ", is used up after "
                + Wording.time(spending.exhaustedAfter().get()));
      }
    }
    return Optional.empty();
  }
}
