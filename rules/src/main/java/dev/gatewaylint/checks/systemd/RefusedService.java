package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Refusal;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/** A service whose lines are fine one by one, and which systemd refuses as a whole. */
public final class RefusedService implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("refused-service", "systemd refuses the service as a whole")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Optional<Refusal> refusal = service.refusal();
    if (refusal.isEmpty() || service.unit().name().kind() != UnitKind.SERVICE) {
      return List.of();
    }
    String cure =
        switch (refusal.get().cause()) {
          case VALUE, ONESHOT_RESTART -> ""; // rules of their own
          case NO_COMMAND -> "say what it runs: ExecStart=";
          case SEVERAL_COMMANDS -> "keep one ExecStart=; in a drop-in, empty it first: ExecStart=";
          case TYPE -> "choose another Type=, or complete it";
        };
    if (cure.isEmpty() || isLostOnTheWay(service)) {
      return List.of();
    }
    Place place = refusal.get().place().orElseGet(() -> header(service));
    String unit = service.unit().identity();
    return List.of(
        INFO.at(
                place,
                new Subject(unit, "refusal"),
                "Service",
                "systemd refuses this unit: " + refusal.get().reason())
            .fixedBy(Safety.MANUAL, cure));
  }

  /** Whether the command probably stands in a line or a section that systemd passes over. */
  private static boolean isLostOnTheWay(Service service) {
    if (!service.settings().of("Service", "ExecStart").isEmpty()) {
      return false;
    }
    for (UnitFile file : service.unit().files()) {
      boolean lost = !file.problems().isEmpty();
      for (UnitLine.Header header : file.headers()) {
        lost |= !file.kind().isSection(header.name());
      }
      if (lost) {
        return true;
      }
    }
    return false;
  }

  /** Where a missing line belongs. */
  private static Place header(Service service) {
    UnitFile fragment = service.unit().fragment().orElseThrow();
    for (UnitLine.Header header : fragment.headers()) {
      if (header.name().equals("Service")) {
        return fragment.source().place(header.header());
      }
    }
    return fragment.source().place(Span.at(0));
  }
}
