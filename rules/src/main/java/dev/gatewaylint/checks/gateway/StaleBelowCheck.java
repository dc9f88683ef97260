package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.gateway.HealthMonitor;
import dev.gatewaylint.gateway.OpenClawVersion.Refusal;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A silence that counts as death sooner than it can be seen, or sooner than a channel speaks. */
public final class StaleBelowCheck implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.error("stale-below-check", "quiet channels are taken for dead ones")
          .fixedBy(Safety.UNSAFE);

  /** The silence, in minutes, that a quiet channel was seen to exceed (openclaw#70352, #51342). */
  private static final long QUIET = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    HealthMonitor monitor = new HealthMonitor(gateway.config(), gateway.version());
    Optional<ConfigValue> written = monitor.stale();
    long check = monitor.checkMinutes();
    if (written.isEmpty() || check == 0) {
      return List.of();
    }
    ConfigValue stale = written.get();
    long minutes = stale.integer().orElseThrow();
    if (minutes < check) {
      return List.of(finding(stale, monitor, gateway, refused(minutes, monitor, gateway)));
    }
    return minutes <= QUIET && check <= 1
        ? List.of(finding(stale, monitor, gateway, restarted(minutes, monitor)))
        : List.of();
  }

  private static String refused(long minutes, HealthMonitor monitor, GatewaySetup gateway) {
    return Configs.refusal(gateway, Refusal.INVALID)
        + ": a channel cannot count as dead after "
        + minutes
        + " min when it is looked at every "
        + monitor.checkMinutes()
        + (monitor.check().isPresent() ? " min" : " min, the default");
  }

  private static String restarted(long minutes, HealthMonitor monitor) {
    return "a channel on which nothing happens for "
        + minutes
        + " min is restarted, "
        + monitor.restartsPerHour(minutes)
        + " times an hour while it stays quiet";
  }

  private static Finding finding(
      ConfigValue stale, HealthMonitor monitor, GatewaySetup gateway, String message) {
    String least = String.valueOf(Math.max(30, monitor.checkMinutes()));
    Finding finding =
        Configs.at(INFO, stale, message)
            .with(monitor.check().map(ConfigValue::place), "how often it is looked at");
    String title = "set " + stale.path() + " to " + least;
    return Configs.written(finding, gateway, stale, least, title);
  }
}
