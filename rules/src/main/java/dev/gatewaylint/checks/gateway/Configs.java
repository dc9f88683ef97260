package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.OpenClawVersion.ConfigFault;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.Span;

/** What the findings about a configuration have in common. */
final class Configs {
  private Configs() {}

  /** A finding about a key. */
  static Finding at(RuleInfo info, ConfigValue value, String message) {
    String path = value.path().toString();
    return info.at(value.place(), Subject.ofKey(path), path, message);
  }

  /** What the gateway does with a configuration that it refuses, as half a sentence. */
  static String refusal(GatewaySetup gateway, ConfigFault fault) {
    OpenClawVersion version = gateway.version();
    if (version.known()) {
      return "OpenClaw "
          + version
          + " refuses to start and exits with "
          + version.exitStatus(fault);
    }
    String first =
        switch (fault) {
          case INCOMPLETE -> "2026.4.15";
          case UNREADABLE -> "2026.5.7";
          case INVALID -> "2026.7.1";
        };
    return "OpenClaw refuses to start and exits with 78, before " + first + " with 1";
  }

  /** The product with its version, if that is known. */
  static String product(GatewaySetup gateway) {
    return gateway.version().known() ? "OpenClaw " + gateway.version() : "OpenClaw";
  }

  /** The same with where the version is mentioned last: at each service that reads it. */
  static Finding with(Finding finding, GatewaySetup gateway) {
    Finding more = finding;
    for (GatewayProcess process : gateway.processes()) {
      more = more.with(process.commandPlace(), process.name() + " runs with this file");
    }
    return more;
  }

  /** The first character of a place, for what is about all of a file. */
  static Place head(Place place) {
    int start = place.span().start();
    int end = Math.min(place.span().end(), start + 1);
    return place.file().place(new Span(start, end));
  }
}
