package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;

/** How findings speak of what a version of OpenClaw refuses a configuration for. */
final class Refusals {
  private Refusals() {}

  /** A finding; a warning where only some of the versions refuse it that the gateway may have. */
  static Finding finding(RuleInfo info, ConfigFault fault, GatewaySetup gateway, String message) {
    String path = fault.path().toString();
    Finding finding =
        Configs.with(
            info.at(fault.value().keyPlace(), Subject.ofKey(path), path, message), gateway);
    return fault.certain() ? finding : finding.graded(Severity.WARNING);
  }

  /** Who refuses it, followed by a verb for one or for many. */
  static String who(ConfigFault fault, GatewaySetup gateway, String one, String many) {
    if (fault.narrowed() && fault.certain()) {
      return "OpenClaw " + gateway.version() + " " + one;
    }
    if (fault.narrowed()) {
      return "OpenClaw " + fault.refusing() + ", the nearest version known here, " + one;
    }
    return "OpenClaw " + fault.refusing() + " " + many;
  }

  /** What comes of it. */
  static String consequence(ConfigFault fault, GatewaySetup gateway) {
    if (fault.narrowed() && fault.certain()) {
      return "it refuses to start and exits with "
          + (gateway.version().exitsOnRefusedConfig() ? 78 : 1);
    }
    return "a gateway of such a version refuses to start";
  }
}
