package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.Restart.Outcome;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.RestartPolicy;
import dev.gatewaylint.host.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * A service manager of systemd for one service.
 *
 * <p>Source: systemd 252 and 257 src/core/service.c (service_start, service_stop,
 * service_enter_dead, service_enter_restart, service_sigchld_event), unit.c (unit_start).
 */
final class SystemdKeeper extends Keeper {
  private final Systemd unit;
  private final RestartPolicy policy;
  private final RestartDelay delay;
  private final Lifecycle lifecycle;
  private final StartWindow window;

  private ServiceState state = ServiceState.INACTIVE;
  private long restarts;
  private final long[] markedRestarts = new long[Memory.SLOTS];

  /** Whether the next start that nobody's timer causes sets the count of restarts to 0. */
  private boolean flush;

  /** When the watchdog bites. */
  private long watchdog = Clock.NEVER;

  private boolean stopAsked;
  private boolean startAsked;

  /** Why systemd itself ends the program; its end gets that result then. */
  private @Nullable Outcome cause;

  SystemdKeeper(Systemd unit, Instance kept, double stretch) {
    super(kept);
    this.unit = unit;
    this.policy = unit.policy();
    this.delay = policy.delay().value();
    this.lifecycle = unit.lifecycle();
    this.window = StartWindow.of(unit.limit(), stretch);
  }

  private boolean hasModes() {
    return unit.version() >= Systemd.RESTART_MODES_SINCE;
  }

  @Override
  void start(long now) {
    switch (state) {
      case ACTIVE -> {}
      case STARTING -> window.admits(now);
      // Counted now, and again when the stop is done.
      case STOPPING -> startAsked = window.admits(now);
      case WAITING -> startWhileWaiting(now);
      case INACTIVE, FAILED -> attempt(now, false);
    }
  }

  /** 252 counts the request and goes on waiting; 257 counts it and starts at once. */
  private void startWhileWaiting(long now) {
    if (!window.admits(now)) {
      refuse(now);
    } else if (hasModes()) {
      restarts++;
      attempt(now, true);
    }
  }

  @Override
  void restart(long now) {
    switch (state) {
      case ACTIVE, STARTING -> {
        startAsked = true;
        endBy(now, null);
      }
      case STOPPING -> {
        startAsked = true;
        stopAsked = true;
      }
      case WAITING, INACTIVE, FAILED -> attempt(now, false);
    }
  }

  @Override
  void stop(long now) {
    startAsked = false;
    switch (state) {
      case ACTIVE, STARTING -> endBy(now, null);
      case STOPPING -> stopAsked = true;
      case WAITING -> rest(now, ServiceState.INACTIVE);
      case INACTIVE, FAILED -> {}
    }
  }

  @Override
  void resetFailed(long now) {
    window.reset();
    restarts = 0;
    flush = false;
    if (state == ServiceState.FAILED) {
      state = ServiceState.INACTIVE;
    }
  }

  @Override
  void reload() {
    if (unit.version() < Systemd.COUNT_SURVIVES_RELOAD_SINCE) {
      window.reset();
    }
  }

  @Override
  void ring(long now) {
    if (state == ServiceState.WAITING) {
      restarts++;
      flush = false;
      attempt(now, true);
    } else if (state == ServiceState.STOPPING) {
      cause = cause == null ? Outcome.TIMEOUT : cause;
      timer = Clock.NEVER;
      kept.signal(now, End.SIGKILL);
    } else if (now >= watchdog) {
      cause = Outcome.WATCHDOG;
      state = ServiceState.STOPPING;
      timer = Clock.NEVER;
      kept.signal(now, End.SIGABRT);
    } else {
      endBy(now, Outcome.TIMEOUT);
    }
  }

  private void attempt(long now, boolean automatic) {
    timer = Clock.NEVER;
    if (isRefused()) {
      rest(now, ServiceState.FAILED);
      return;
    }
    if (!window.admits(now)) {
      refuse(now);
      return;
    }
    if (!automatic && (flush || hasModes())) {
      restarts = 0;
    }
    flush = false;
    stopAsked = false;
    startAsked = false;
    cause = null;
    watchdog = Clock.NEVER;
    state = lifecycle.waitsForProgram() ? ServiceState.STARTING : ServiceState.ACTIVE;
    long limit =
        Clock.micros(
            state == ServiceState.STARTING ? lifecycle.timeoutStart() : lifecycle.runtimeMax());
    timer = Clock.after(now, limit);
    kept.launch(now);
  }

  /** A unit that systemd does not load. */
  private boolean isRefused() {
    Restart restart = policy.restart().value();
    boolean loops = restart == Restart.ALWAYS || restart == Restart.ON_SUCCESS;
    return lifecycle.refused() || (loops && lifecycle.type() == ServiceType.ONESHOT);
  }

  private void refuse(long now) {
    kept.fail(now, Timeline.What.REFUSED);
    flush = true;
    rest(now, ServiceState.FAILED);
  }

  private void rest(long now, ServiceState where) {
    state = where;
    timer = Clock.NEVER;
    if (where == ServiceState.INACTIVE && lifecycle.collected()) {
      restarts = 0;
      window.reset();
    }
    kept.gaveUp(now);
  }

  /** Sends SIGTERM, and SIGKILL after TimeoutStopSec=. */
  private void endBy(long now, @Nullable Outcome why) {
    if (!kept.isAlive()) {
      if (startAsked) {
        attempt(now, false);
      } else {
        rest(now, ServiceState.INACTIVE);
      }
      return;
    }
    cause = why;
    stopAsked = why == null;
    state = ServiceState.STOPPING;
    timer = Clock.after(now, Clock.micros(lifecycle.timeoutStop()));
    kept.signal(now, End.SIGTERM);
  }

  @Override
  void ready(long now) {
    if (state == ServiceState.STARTING && lifecycle.type() != ServiceType.ONESHOT) {
      state = ServiceState.ACTIVE;
      timer = Clock.after(now, Clock.micros(lifecycle.runtimeMax()));
    }
    if (!kept.program.feedsWatchdog()) {
      watch(now);
    }
  }

  @Override
  void hung(long now) {
    watch(now);
  }

  private void watch(long now) {
    if (!lifecycle.watchdog().isZero() && state == ServiceState.ACTIVE) {
      watchdog = Clock.after(now, Clock.micros(lifecycle.watchdog()));
      timer = Math.min(timer, watchdog);
    }
  }

  @Override
  void ended(long now, End end) {
    Outcome outcome = cause == null ? SystemdResult.of(end, policy, lifecycle) : cause;
    if (outcome == Outcome.SUCCESS && isNotifying() && state == ServiceState.STARTING) {
      outcome = Outcome.PROTOCOL;
    }
    boolean failed = outcome != Outcome.SUCCESS && outcome != Outcome.CLEAN_SIGNAL;
    timer = Clock.NEVER;
    watchdog = Clock.NEVER;
    cause = null;
    if (stopAsked) {
      endedAsAsked(now, failed);
    } else if (!failed && lifecycle.remainAfterExit() && state != ServiceState.STOPPING) {
      state = ServiceState.ACTIVE;
    } else if (SystemdResult.restarts(end, outcome, policy)) {
      if (failed && hasModes() && !lifecycle.direct()) {
        kept.fail(now, Timeline.What.FAILED);
      }
      state = ServiceState.WAITING;
      double wait = delay.micros(restarts + 1);
      timer = wait >= Clock.NEVER ? Clock.NEVER : Clock.after(now, (long) wait);
      if (timer >= Clock.NEVER) {
        kept.gaveUp(now);
      }
    } else {
      endedForGood(now, failed);
    }
  }

  private void endedAsAsked(long now, boolean failed) {
    if (!startAsked) {
      endedForGood(now, failed);
      return;
    }
    if (failed) {
      kept.fail(now, Timeline.What.FAILED);
    }
    flush = true;
    attempt(now, false);
  }

  private void endedForGood(long now, boolean failed) {
    flush = true;
    if (failed) {
      kept.fail(now, Timeline.What.FAILED);
    }
    rest(now, failed ? ServiceState.FAILED : ServiceState.INACTIVE);
  }

  private boolean isNotifying() {
    return lifecycle.type() == ServiceType.NOTIFY || lifecycle.type() == ServiceType.NOTIFY_RELOAD;
  }

  @Override
  ServiceState state() {
    return state;
  }

  @Override
  long restarts() {
    return restarts;
  }

  @Override
  boolean wasClose() {
    return window.wasClose();
  }

  @Override
  void describe(State into, long now) {
    into.shape(state);
    into.shape((flush ? 1 : 0) + (stopAsked ? 2 : 0) + (startAsked ? 4 : 0));
    into.shape(cause);
    into.shape(delay.grows() ? Math.min(restarts, delay.steps() + 1) : 0);
    into.due(timer, now);
    into.due(watchdog, now);
    window.describe(into, now);
  }

  @Override
  void mark(int slot) {
    markedRestarts[slot] = restarts;
    window.mark(slot);
  }

  @Override
  void leap(int slot, long times, long by) {
    restarts += times * (restarts - markedRestarts[slot]);
    timer = Clock.after(timer, by);
    watchdog = Clock.after(watchdog, by);
    window.leap(slot, times, by);
  }
}
