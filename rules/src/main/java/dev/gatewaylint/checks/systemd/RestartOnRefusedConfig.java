package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.UnitAmendment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway that is restarted although it refused its configuration. */
public final class RestartOnRefusedConfig implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.error("restart-on-refused-config", "a refused configuration is retried for nothing")
          .graded()
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    RestartPolicy policy = service.restartPolicy();
    Optional<Place> place = service.restartedBy();
    boolean retried =
        service.isGateway()
            && service.openclaw().exitsOnRefusedConfig()
            && policy.restartsAfterExit(REFUSED);
    if (!retried || place.isEmpty()) {
      return List.of();
    }
    String message =
        "OpenClaw "
            + service.openclaw()
            + " exits with 78 when it refuses its configuration, and is started again with the same one";
    Finding finding =
        INFO.at(
            place.get(),
            Units.subject(service, "RestartPreventExitStatus"),
            "Service.RestartPreventExitStatus",
            message);
    UnitAmendment amendment =
        new UnitAmendment(service).add("Service", "RestartPreventExitStatus", "78");
    String title = "add RestartPreventExitStatus=78 to [Service]";
    return List.of(Units.cured(finding, Safety.SAFE, title, amendment));
  }

  /** EX_CONFIG of sysexits.h. */
  private static final int REFUSED = 78;
}
