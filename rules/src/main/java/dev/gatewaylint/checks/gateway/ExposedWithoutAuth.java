package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.OpenClawVersion.ConfigFault;
import dev.gatewaylint.host.GatewayAccess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway that would let everybody in who reaches it from elsewhere. */
public final class ExposedWithoutAuth implements Rule.OfGateway {
  private static final String BIND = "gateway.bind";

  private static final RuleInfo INFO =
      RuleInfo.error("exposed-without-auth", "reachable from elsewhere, and asks for nothing")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    if (!gateway.config().isOpenClaw() || gateway.isForClient()) {
      return List.of();
    }
    for (GatewayAccess access : gateway.access()) {
      Optional<Place> exposed = access.exposedBy();
      if (exposed.isPresent() && access.isRefused(gateway.version())) {
        return List.of(finding(gateway, access, exposed.get()));
      }
    }
    return List.of();
  }

  private static Finding finding(GatewaySetup gateway, GatewayAccess access, Place exposed) {
    String message =
        "bind "
            + access.bind()
            + " opens the gateway to other machines, and it asks for neither token nor password: "
            + Configs.refusal(gateway, ConfigFault.INCOMPLETE);
    Finding finding =
        INFO.at(exposed, Subject.ofKey(BIND), BIND, message)
            .with(access.openedBy(), "it shall ask for nothing");
    return Configs.with(finding, gateway)
        .fixedBy(
            Safety.MANUAL,
            "set gateway.auth.token to \"${OPENCLAW_GATEWAY_TOKEN}\" and provide that, or set"
                + " gateway.bind to \"loopback\"");
  }
}
