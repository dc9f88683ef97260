package dev.gatewaylint.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The watch that OpenClaw keeps over its own channels (src/gateway/channel-health-monitor.ts):
 * every so often it restarts those whose socket has been silent for too long. Up to 2026.7.1 its
 * times are settings; later ones are built in, and only {@code healthMonitor.enabled} is left.
 */
public final class HealthMonitor {
  private static final String CHECK = "gateway.channelHealthCheckMinutes";
  private static final String STALE = "gateway.channelStaleEventThresholdMinutes";
  private static final String MOST = "gateway.channelMaxRestartsPerHour";
  private static final long USUAL_CHECK = 5;
  private static final long USUAL_MOST = 10;

  private final GatewayConfig config;
  private final OpenClawVersion version;

  /** The watch as a configuration sets it for a version of the gateway. */
  public HealthMonitor(GatewayConfig config, OpenClawVersion version) {
    this.config = config;
    this.version = version;
  }

  /** Where it is switched off for all channels. */
  public Optional<ConfigValue> switchedOff() {
    return setting(CHECK).filter(value -> value.integer().equals(Optional.of(0L)));
  }

  /** Where it is switched off for a channel in use, or for an account of one. */
  public List<ConfigValue> switchedOffForSome() {
    List<ConfigValue> found = new ArrayList<>();
    boolean known = config.isOpenClaw() && (!version.known() || version.atLeast(2026, 3, 28));
    for (ChannelUse channel : known ? config.channels() : List.<ChannelUse>of()) {
      KeyPath path = channel.value().path();
      boolean anyUnset = channel.accounts().isEmpty();
      for (String account : channel.accounts()) {
        Optional<ConfigValue> own = enabled(path.child("accounts").child(account));
        anyUnset |= own.isEmpty();
        own.filter(ConfigValue::isFalse).ifPresent(found::add);
      }
      if (anyUnset) {
        enabled(path).filter(ConfigValue::isFalse).ifPresent(found::add);
      }
    }
    return found;
  }

  /** A switch; what is no switch is none, for then the next one above counts. */
  private Optional<ConfigValue> enabled(KeyPath owner) {
    return config
        .at(owner.child("healthMonitor").child("enabled"))
        .filter(value -> value.isTrue() || value.isFalse());
  }

  /** The minutes between two looks at the channels; 0 if there is no look. */
  public long checkMinutes() {
    return setting(CHECK).flatMap(ConfigValue::integer).orElse(USUAL_CHECK);
  }

  /** Where the minutes between two looks are written. */
  public Optional<ConfigValue> check() {
    return setting(CHECK);
  }

  /** The minutes of silence after which a channel is restarted, where they are written. */
  public Optional<ConfigValue> stale() {
    boolean known = !version.known() || version.atLeast(2026, 3, 28);
    return setting(STALE).filter(value -> known && value.integer().isPresent());
  }

  /**
   * How often an hour a channel is restarted on which nothing happens.
   *
   * @param staleMinutes the silence after which it is
   */
  public long restartsPerHour(long staleMinutes) {
    long most = setting(MOST).flatMap(ConfigValue::integer).orElse(USUAL_MOST);
    return Math.min(most, 60 / Math.max(1, staleMinutes + checkMinutes()));
  }

  /** A setting that this version of OpenClaw takes. */
  private Optional<ConfigValue> setting(String key) {
    boolean taken = config.isOpenClaw() && !(version.known() && version.atLeast(2026, 8, 1));
    return taken ? config.find(key) : Optional.empty();
  }
}
