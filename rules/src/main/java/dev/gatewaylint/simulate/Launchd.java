package dev.gatewaylint.simulate;

import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A job of launchd. It never gives up.
 *
 * <p>Source: launchd.plist(5), launchctl(1) and launchd-842 src/core.c; later versions were not
 * run.
 *
 * @param keepAlive when it is started again
 * @param throttleInterval the least time from one start to the next; 0 counts as 10 s
 * @param exitTimeOut from SIGTERM to SIGKILL; 0 stands for ever
 * @param onlyOnce {@code LaunchOnlyOnce}
 */
public record Launchd(
    KeepAlive keepAlive, TimeSpan throttleInterval, TimeSpan exitTimeOut, boolean onlyOnce)
    implements Supervisor {
  private static final TimeSpan THROTTLE = TimeSpan.ofSeconds(10);

  /** Puts the values in place that 0 stands for. */
  public Launchd {
    Clock.checked("ThrottleInterval", throttleInterval);
    Clock.checked("ExitTimeOut", exitTimeOut);
    throttleInterval = throttleInterval.isZero() ? THROTTLE : throttleInterval;
    exitTimeOut = exitTimeOut.isZero() ? TimeSpan.INFINITY : exitTimeOut;
  }

  /** A job that sets nothing else: ExitTimeOut is 20 s. */
  public static Launchd keeping(KeepAlive keepAlive, TimeSpan throttleInterval) {
    return new Launchd(keepAlive, throttleInterval, TimeSpan.ofSeconds(20), false);
  }

  /** As a property list has it. */
  public static Launchd of(JobPlist job) {
    return new Launchd(
        KeepAlive.of(job.keepAlive()),
        job.throttle().effective(),
        job.exitTimeout().effective(),
        job.isOnlyOnce());
  }

  @Override
  public String label() {
    return "launchd";
  }

  @Override
  public String rule() {
    return keepAlive.anyEnd()
        ? "KeepAlive, but starts are at least " + throttleInterval.words() + " apart"
        : "starts are at least " + throttleInterval.words() + " apart";
  }
}
