package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Setting;
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
    for (Setting ignored : service.settings().of("Service", "StartLimitIntervalSec")) {
      Finding finding =
          INFO.at(
                  ignored.place(),
                  Limits.subject(service),
                  "Service.StartLimitIntervalSec",
                  message(service, ignored))
              .fixedBy(Safety.SAFE, "move the start limit to [Unit]");
      Optional<Setting> burst =
          service.settings().of("Service", "StartLimitBurst").stream().findFirst();
      findings.add(finding.with(burst.map(Setting::place), "this one counts, in [Service] too"));
    }
    return findings;
  }

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
