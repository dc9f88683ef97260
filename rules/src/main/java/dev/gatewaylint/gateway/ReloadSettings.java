package dev.gatewaylint.gateway;

import java.util.Optional;

/**
 * When a gateway of OpenClaw takes up an edit of its configuration (src/gateway/config-reload.ts);
 * both times are settings up to 2026.7.1 and built in later.
 */
public final class ReloadSettings {
  private final GatewayConfig config;
  private final OpenClawVersion version;

  /** What a configuration says of it to a version of the gateway. */
  public ReloadSettings(GatewayConfig config, OpenClawVersion version) {
    this.config = config;
    this.version = version;
  }

  /**
   * Where a restart that waits for running work waits for ever: {@code deferralTimeoutMs} is 0 in
   * 2026.5.7 to 2026.7.1. In 2026.3.28 and 2026.4.15 that is half a second, and older ones do not
   * know the key (deferGatewayRestartUntilIdle in src/infra/restart.ts of each).
   */
  public Optional<ConfigValue> endlessDeferral() {
    boolean endless = !version.known() || version.atLeast(2026, 5, 7);
    return endless ? zero("gateway.reload.deferralTimeoutMs") : Optional.empty();
  }

  /**
   * Where edits are not collected: {@code debounceMs} is 0. The watcher itself waits until a file
   * has not changed for 200 ms.
   */
  public Optional<ConfigValue> noDebounce() {
    return zero("gateway.reload.debounceMs");
  }

  /** A time of no length, if edits are taken up at all. */
  private Optional<ConfigValue> zero(String key) {
    boolean taken = config.isOpenClaw() && !(version.known() && version.atLeast(2026, 8, 1));
    Optional<String> mode = config.find("gateway.reload.mode").flatMap(ConfigValue::text);
    return taken && !mode.equals(Optional.of("off"))
        ? config.find(key).filter(value -> value.integer().equals(Optional.of(0L)))
        : Optional.empty();
  }
}
