package dev.gatewaylint.simulate;

import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * What a systemd service is, beyond its restart policy (systemd.service(5)).
 *
 * @param type {@code Type=}
 * @param remainAfterExit {@code RemainAfterExit=}: a clean exit leaves it active
 * @param timeoutStart {@code TimeoutStartSec=}; infinity where it may take any time
 * @param timeoutStop {@code TimeoutStopSec=}
 * @param runtimeMax {@code RuntimeMaxSec=}; infinity where it may run for ever
 * @param watchdog {@code WatchdogSec=}; zero where there is none
 * @param oomContinue {@code OOMPolicy=continue}: a victim of the out-of-memory killer is killed
 *     like by any SIGKILL; by the other policies it ends with a result of its own
 * @param direct {@code RestartMode=direct}: an automatic restart does not pass through failed
 * @param collected nothing refers to the unit, so that systemd forgets it, and its start limit's
 *     count, whenever it is inactive without a failure
 * @param refused systemd does not load the unit, and so never starts it
 */
public record Lifecycle(
    ServiceType type,
    boolean remainAfterExit,
    TimeSpan timeoutStart,
    TimeSpan timeoutStop,
    TimeSpan runtimeMax,
    TimeSpan watchdog,
    boolean oomContinue,
    boolean direct,
    boolean collected,
    boolean refused) {

  /** {@code DefaultTimeoutStartSec=} and {@code DefaultTimeoutStopSec=} as built in. */
  private static final TimeSpan TIMEOUT = TimeSpan.ofSeconds(90);

  /** Refuses negative times. */
  public Lifecycle {
    Clock.checked("TimeoutStartSec", timeoutStart);
    Clock.checked("TimeoutStopSec", timeoutStop);
    Clock.checked("RuntimeMaxSec", runtimeMax);
    Clock.checked("WatchdogSec", watchdog);
  }

  /** What a unit is that sets only its type. */
  public static Lifecycle of(ServiceType type) {
    return new Lifecycle(
        type,
        false,
        type == ServiceType.ONESHOT ? TimeSpan.INFINITY : TIMEOUT,
        TIMEOUT,
        TimeSpan.INFINITY,
        TimeSpan.ZERO,
        false,
        false,
        false,
        false);
  }

  /** The same with these time limits. */
  public Lifecycle limitedBy(TimeSpan start, TimeSpan stop, TimeSpan runtime, TimeSpan dog) {
    return new Lifecycle(
        type, remainAfterExit, start, stop, runtime, dog, oomContinue, direct, collected, refused);
  }

  /** The same with these answers to an end. */
  public Lifecycle ending(boolean remain, boolean carriesOn, boolean directly) {
    return new Lifecycle(
        type,
        remain,
        timeoutStart,
        timeoutStop,
        runtimeMax,
        watchdog,
        carriesOn,
        directly,
        collected,
        refused);
  }

  /** The same for a unit that nothing refers to. */
  public Lifecycle unreferenced() {
    return new Lifecycle(
        type,
        remainAfterExit,
        timeoutStart,
        timeoutStop,
        runtimeMax,
        watchdog,
        oomContinue,
        direct,
        true,
        refused);
  }

  /** The same for a unit that systemd does not load. */
  public Lifecycle notLoaded() {
    return new Lifecycle(
        type,
        remainAfterExit,
        timeoutStart,
        timeoutStop,
        runtimeMax,
        watchdog,
        oomContinue,
        direct,
        collected,
        true);
  }

  /** Whether a start is complete only when the program says so or has done its work. */
  boolean waitsForProgram() {
    return switch (type) {
      case FORKING, ONESHOT, DBUS, NOTIFY, NOTIFY_RELOAD -> true;
      case SIMPLE, EXEC, IDLE -> false;
    };
  }
}
