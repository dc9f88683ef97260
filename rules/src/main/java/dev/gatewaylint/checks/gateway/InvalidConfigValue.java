package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.gateway.ConfigFault.Cause;
import dev.gatewaylint.gateway.RetiredValue;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of a kind, or out of the bounds, that OpenClaw does not take for its key. */
public final class InvalidConfigValue implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("invalid-config-value", "the gateway refuses a value of that kind")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<ConfigFault> faults = gateway.config().keyFaults(gateway.version());
    List<Finding> findings = new ArrayList<>(Refusals.ofSchema(INFO, faults, gateway, false));
    for (ConfigFault fault : faults) {
      if (fault.cause() == Cause.WRONG_VALUE) {
        String message =
            Refusals.who(fault, gateway, "takes ", "take ") + fault.expected() + forKey(fault);
        Optional<String> successor =
            RetiredValue.successor(fault, faults, gateway.config(), gateway.version());
        findings.add(
            successor.isPresent()
                ? mended(fault, gateway, message, successor.get())
                : finding(fault, gateway, message, "write " + fault.expected()));
      } else if (fault.cause() == Cause.MISSING_KEY) {
        String message =
            Refusals.who(fault, gateway, "needs ", "need ") + fault.path() + ", which is missing";
        findings.add(finding(fault, gateway, message, "add " + fault.path()));
      }
    }
    return findings;
  }

  private static String forKey(ConfigFault fault) {
    String path = fault.path().toString();
    return " for " + (path.isEmpty() ? "the document" : path) + ", and nothing else";
  }

  private static Finding mended(
      ConfigFault fault, GatewaySetup gateway, String message, String successor) {
    String whole =
        message
            + ": `openclaw config validate` refuses the file, and a start writes "
            + successor
            + " instead, if it may write the file; if not, the start fails";
    return Refusals.finding(INFO, fault, gateway, whole)
        .graded(Severity.WARNING)
        .fixedBy(Safety.MANUAL, "write " + successor);
  }

  private static Finding finding(
      ConfigFault fault, GatewaySetup gateway, String message, String fix) {
    String whole =
        message
            + ": "
            + (failsAsOption(fault, gateway)
                ? "it does not start and exits with 1, for which RestartPreventExitStatus=78 does"
                    + " nothing"
                : Refusals.consequence(fault, gateway));
    return Refusals.finding(INFO, fault, gateway, whole).fixedBy(Safety.MANUAL, fix);
  }

  /** Whether it is an address that is refused as if it stood behind {@code --bind}, by 1. */
  private static boolean failsAsOption(ConfigFault fault, GatewaySetup gateway) {
    boolean option = false;
    for (GatewayProcess process : gateway.processes()) {
      option |= process.has("--bind");
    }
    return fault.path().toString().equals("gateway.bind")
        && fault.value().text().isPresent()
        && fault.certain()
        && fault.narrowed()
        && gateway.version().atLeast(2026, 7, 1)
        && !option;
  }
}
