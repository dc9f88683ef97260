package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.List;

/** A oneshot service that asks for restarts which systemd does not allow it. */
public final class OneshotRestartAlways implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("oneshot-restart-always", "systemd refuses a oneshot that always restarts")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    Sourced<Restart> restart = service.restartPolicy().restart();
    if (!service.isRefusedForRestart() || restart.place().isEmpty()) {
      return List.of();
    }
    String message =
        "systemd refuses this unit: Restart="
            + restart.value().word()
            + " is not allowed for Type=oneshot, only failures may restart it";
    return List.of(
        INFO.at(
                restart.place().get(),
                new Subject(service.unit().identity(), "Restart"),
                "Service.Restart",
                message)
            .with(service.type().place(), "the type")
            .fixedBy(Safety.MANUAL, "use Restart=on-failure, or a timer for work that repeats"));
  }
}
