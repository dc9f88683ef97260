package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
import dev.gatewaylint.host.StartLimit;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLayout;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitRewrite;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A window that systemd ignores because it stands in [Service], where the burst still counts. */
public final class StartLimitInServiceSection implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error(
              "start-limit-in-service-section",
              "StartLimitIntervalSec= in [Service] is ignored, StartLimitBurst= there is not")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Fix> cures = new HashMap<>();
    for (Setting ignored : service.settings().of("Service", "StartLimitIntervalSec")) {
      Finding finding =
          INFO.at(
                  ignored.place(),
                  Limits.subject(service),
                  "Service.StartLimitIntervalSec",
                  message(service, ignored))
              .fixedBy(
                  cures.computeIfAbsent(
                      ignored.file().source().path(), path -> cure(ignored.file())));
      Optional<Setting> burst =
          service.settings().of("Service", "StartLimitBurst").stream().findFirst();
      findings.add(finding.with(burst.map(Setting::place), "this one counts, in [Service] too"));
    }
    return findings;
  }

  /** Both halves of the limit go; a window that the right section has already stays as it is. */
  private static Fix cure(UnitFile file) {
    UnitLayout layout = new UnitLayout(file);
    UnitRewrite rewrite = new UnitRewrite(layout);
    UnitLine.Assignment window = layout.find("Service", WINDOW).orElseThrow();
    if (layout.find("Unit", WINDOW).isPresent()) {
      deleteAll(file, WINDOW, rewrite);
      return fix(file, "remove " + WINDOW + "= from [Service]: [Unit] has it", rewrite);
    }
    String title = "move the start limit to [Unit]";
    Optional<TimeSpan> meant = TimeSpan.parseSeconds(window.value().text());
    if (meant.isEmpty() || meant.get().isZero()) {
      return Fix.byHand(title);
    }
    deleteAll(file, WINDOW, rewrite);
    rewrite.insert("Unit", WINDOW, window.value().text());
    Optional<UnitLine.Assignment> burst = layout.find("Service", BURST);
    if (burst.isPresent() && layout.find("Unit", BURST).isEmpty()) {
      deleteAll(file, BURST, rewrite);
      rewrite.insert("Unit", BURST, burst.get().value().text());
    }
    return fix(file, title, rewrite);
  }

  private static void deleteAll(UnitFile file, String name, UnitRewrite rewrite) {
    for (UnitLine.Assignment line : file.assignments()) {
      if (line.section().equals("Service") && line.name().equals(name)) {
        rewrite.delete(line);
      }
    }
  }

  private static Fix fix(UnitFile file, String title, UnitRewrite rewrite) {
    Optional<Change> change = rewrite.change();
    return Unit.isAdministratorsPath(file.source().path()) && change.isPresent()
        ? new Fix(Safety.SAFE, title, List.of(change.get()))
        : Fix.byHand(title);
  }

  private static final String WINDOW = "StartLimitIntervalSec";
  private static final String BURST = "StartLimitBurst";

  private static String message(Service service, Setting ignored) {
    StartLimit limit = service.startLimit();
    if (limit.isDisabled()) {
      return "systemd ignores this in [Service]: there is no limit in force";
    }
    Optional<TimeSpan> meant = TimeSpan.parseSeconds(ignored.value());
    String instead =
        meant.isPresent() && !meant.get().equals(limit.interval().value())
            ? ", not in " + Wording.time(meant.get())
            : "";
    return "systemd ignores this in [Service]: the limit in force is "
        + Limits.described(limit)
        + instead;
  }
}
