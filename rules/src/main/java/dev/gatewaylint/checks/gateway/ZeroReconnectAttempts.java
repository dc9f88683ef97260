package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.OpenClawVersion;
import dev.gatewaylint.gateway.ReconnectLimit;
import dev.gatewaylint.gateway.ReconnectLimit.Zero;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import java.util.ArrayList;
import java.util.List;

/** A configuration that grants no attempt at all to connect again. */
public final class ZeroReconnectAttempts implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("zero-reconnect-attempts", "a closed socket is not opened again")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    for (ReconnectLimit limit : ReconnectLimit.in(gateway.config(), gateway.version())) {
      if (limit.isZero() && limit.zero() != Zero.RETIRED) {
        findings.add(finding(limit, gateway.version()));
      }
    }
    return findings;
  }

  private static Finding finding(ReconnectLimit limit, OpenClawVersion version) {
    String key = limit.value().path().toString();
    Finding found =
        INFO.at(
            limit.value().place(),
            Subject.ofKey(limit.refusedKey().toString()),
            key,
            message(limit, version));
    return switch (limit.zero()) {
      case NO_LIMIT, RETIRED -> found.graded(Severity.INFO);
      case REFUSED ->
          found.fixedBy(
              Safety.UNSAFE,
              "delete " + limit.refusedKey() + ": OpenClaw has its own limit and backoff");
      case FIRST_CLOSE, NO_LIMIT_IN_SOCKET_IO, UNKNOWN ->
          found.fixedBy(Safety.UNSAFE, "write a number above 0, such as 10");
    };
  }

  private static String message(ReconnectLimit limit, OpenClawVersion version) {
    return switch (limit.zero()) {
      case REFUSED ->
          (version.known() ? "OpenClaw " + version : "no version of OpenClaw")
              + (version.known() ? " knows no " : " knows ")
              + limit.refusedKey()
              + ": the gateway refuses to start, "
              + exit(version)
              + ", and the 0 limits nothing";
      case NO_LIMIT, RETIRED ->
          "0 is no limit here: OpenClaw connects to WhatsApp again for ever, although the help text"
              + " of its schema has it that 0 is no retry";
      case FIRST_CLOSE ->
          "with 0 attempts the first closed socket is the last: @buape/carbon, whose option this is"
              + " called, emits an error that ends the process where nobody listens";
      case NO_LIMIT_IN_SOCKET_IO ->
          "0 attempts: socket.io-client, whose option this is called, takes that for no limit, and"
              + " other programs give up when the socket closes for the first time";
      case UNKNOWN ->
          "with 0 attempts the first closed socket is the last, and the gateway crashes or stays"
              + " deaf; a few programs take 0 for no limit";
    };
  }

  private static String exit(OpenClawVersion version) {
    if (!version.known()) {
      return "with exit status 78, or 1 before 2026.4.15";
    }
    return "with exit status " + (version.exitsOnRefusedConfig() ? 78 : 1);
  }
}
