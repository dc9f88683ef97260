package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigFault;
import dev.gatewaylint.gateway.KeyPath;
import dev.gatewaylint.gateway.OpenClawVersion.Refusal;
import dev.gatewaylint.gateway.SchemaFault;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * Findings for what a schema does not allow, but for what the table is as sure of in its words.
   *
   * @param unknownKeys whether about keys; else about values
   */
  static List<Finding> ofSchema(
      RuleInfo info, List<ConfigFault> table, GatewaySetup gateway, boolean unknownKeys) {
    if (gateway.schemaFaults().isEmpty()) {
      return List.of();
    }
    Set<KeyPath> told = new HashSet<>();
    Set<KeyPath> above = new HashSet<>();
    for (ConfigFault fault : table) {
      if (fault.certain() || fault.cause() == ConfigFault.Cause.RETIRED_KEY) {
        told.add(fault.path());
        above.addAll(upwards(fault.path()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (SchemaFault fault : gateway.schemaFaults()) {
      boolean known =
          above.contains(fault.path()) || !Collections.disjoint(upwards(fault.path()), told);
      if (fault.unknownKey() == unknownKeys && !known) {
        String path = fault.path().toString();
        String what = path.isEmpty() ? "the document" : path;
        String why =
            unknownKeys
                ? fault.schema() + " allows no " + what
                : fault.schema() + " does not allow " + what + " as it is: " + fault.reason();
        findings.add(
            Configs.with(
                info.at(
                    fault.value().keyPlace(),
                    Subject.ofKey(path),
                    path,
                    why + "; a gateway with that schema refuses to start"),
                gateway));
      }
    }
    return findings;
  }

  /** A path and all that it lies below. */
  private static List<KeyPath> upwards(KeyPath path) {
    List<KeyPath> paths = new ArrayList<>(List.of(path));
    for (KeyPath at = path; !at.names().isEmpty(); at = at.parent()) {
      paths.add(at.parent());
    }
    return paths;
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
      return "it refuses to start and exits with " + gateway.version().exitStatus(Refusal.INVALID);
    }
    return "a gateway of such a version refuses to start";
  }
}
