package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A process of pm2: it gives up after max_restarts exits before min_uptime, but counts only those
 * within min_uptime x max_restarts of the first start (pm2 lib/God.js).
 *
 * @param minUptime a shorter run is unstable
 * @param maxRestarts unstable runs after which it gives up
 * @param restartDelay wait before each restart
 * @param backoff first wait of a backoff that grows by half to 15 s and ends after a run of 30 s; 0
 *     for none; it goes before {@code restartDelay}
 */
public record Pm2(TimeSpan minUptime, long maxRestarts, TimeSpan restartDelay, TimeSpan backoff)
    implements Supervisor {
  /** Refuses negative values. */
  public Pm2 {
    Clock.checked("min_uptime", minUptime);
    Clock.checked("restart_delay", restartDelay);
    Clock.checked("exp_backoff_restart_delay", backoff);
    if (maxRestarts < 0) {
      throw new IllegalArgumentException("max_restarts must not be negative");
    }
  }

  /** Its defaults: 1 s, 16, no wait. */
  public static Pm2 byDefault() {
    return new Pm2(TimeSpan.ofSeconds(1), 16, TimeSpan.ZERO, TimeSpan.ZERO);
  }

  @Override
  public String label() {
    return "pm2";
  }
}
