package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.IncludeFault;
import dev.gatewaylint.gateway.OpenClawVersion.ConfigFault;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.ArrayList;
import java.util.List;

/** An include that keeps the gateway from reading its configuration. */
public final class BrokenInclude implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("broken-include", "an include for which the configuration is refused");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    for (IncludeFault fault : gateway.config().faults()) {
      if (!isToldOtherwise(fault, gateway)) {
        String message =
            "$include: " + words(fault) + ": " + Configs.refusal(gateway, ConfigFault.INVALID);
        Finding finding =
            INFO.at(fault.place(), Subject.ofPlace(fault.place()), fault.detail(), message);
        findings.add(Configs.with(finding, gateway));
      }
    }
    return findings;
  }

  /** Whether the file itself has a finding that says where it cannot be read. */
  private static boolean isToldOtherwise(IncludeFault fault, GatewaySetup gateway) {
    for (ConfigTree file : gateway.config().files()) {
      boolean same = file.source().path().equals(fault.detail());
      if (same && fault.kind() == IncludeFault.Kind.UNREADABLE && !file.problems().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String words(IncludeFault fault) {
    String file = "/" + fault.detail();
    return switch (fault.kind()) {
      case MISSING -> "there is no " + file;
      case CIRCULAR -> "the files include one another, " + fault.detail();
      case OUTSIDE ->
          file
              + " lies outside of the configuration's folder, and OPENCLAW_INCLUDE_ROOTS has no"
              + " folder that holds it";
      case LINKED_OUTSIDE ->
          "a link leads out of the configuration's folder to "
              + file
              + ", and OPENCLAW_INCLUDE_ROOTS has no folder that holds that";
      case TOO_DEEP -> file + " would be the eleventh file in a chain of includes, ten are allowed";
      case BAD_PATH -> "the path has 4096 characters or more, or a NUL in it";
      case NOT_A_PATH -> "it takes a path or a list of paths, and this is neither";
      case UNREADABLE -> file + " is no JSON5, or larger than 2 MiB";
      case NO_MAPPING -> "keys stand beside it, but the file holds no object to merge them into";
    };
  }
}
