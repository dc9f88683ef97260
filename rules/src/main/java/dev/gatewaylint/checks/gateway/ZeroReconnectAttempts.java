package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.OpenClawVersion.Refusal;
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
        findings.add(finding(limit, gateway));
      }
    }
    return findings;
  }

  private static Finding finding(ReconnectLimit limit, GatewaySetup gateway) {
    Finding found =
        INFO.at(
            limit.value().place(),
            Subject.ofKey(limit.refusedKey().toString()),
            limit.value().path().toString(),
            message(limit, gateway));
    return switch (limit.zero()) {
      case NO_LIMIT, RETIRED -> found.graded(Severity.INFO);
      case REFUSED ->
          Configs.without(
              found,
              gateway,
              refused(limit, gateway),
              Safety.UNSAFE,
              "delete " + limit.refusedKey() + ": OpenClaw has a limit and a backoff of its own");
      case FIRST_CLOSE, NO_LIMIT_IN_SOCKET_IO, UNKNOWN ->
          Configs.written(
              found, gateway, limit.value(), "10", "set " + limit.value().path() + " to 10");
    };
  }

  /** The key that it stands below, or the limit itself. */
  private static ConfigValue refused(ReconnectLimit limit, GatewaySetup gateway) {
    for (ConfigValue value : gateway.config().values()) {
      if (value.path().equals(limit.refusedKey())) {
        return value;
      }
    }
    return limit.value();
  }

  private static String message(ReconnectLimit limit, GatewaySetup gateway) {
    return switch (limit.zero()) {
      case REFUSED ->
          Configs.refusal(gateway, Refusal.INVALID)
              + ": it knows no "
              + limit.refusedKey()
              + ", so the 0 limits nothing";
      case NO_LIMIT, RETIRED ->
          "0 is no limit here: up to 2026.7.1 OpenClaw then connects to WhatsApp again for ever,"
              + " although the help text of its schema has it that 0 is no retry";
      case FIRST_CLOSE ->
          "with 0 attempts the first closed socket is the last: @buape/carbon, whose option is"
              + " called this, emits an error, which ends the process where nobody listens";
      case NO_LIMIT_IN_SOCKET_IO ->
          "socket.io-client, whose option is called this, takes 0 attempts for no limit; another"
              + " program gives up when the socket closes for the first time";
      case UNKNOWN ->
          "with 0 attempts the first closed socket is the last: the program crashes, or runs on and"
              + " is deaf; only a few take 0 for no limit";
    };
  }
}
