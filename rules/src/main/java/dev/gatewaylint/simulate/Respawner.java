package dev.gatewaylint.simulate;

/** A simple supervisor: it starts, stops and respawns a program by one rule. */
final class Respawner extends Keeper {
  /** From SIGTERM to SIGKILL where nothing else is set: 10 s with Docker, 30 s in a pod. */
  static final long USUAL_STOP = 10_000_000;

  private final RespawnRule rule;
  private final long patience;
  private ServiceState state = ServiceState.INACTIVE;
  private boolean startAsked;
  private long started;
  private boolean everStarted;
  private long restarts;
  private final long[] markedRestarts = new long[Memory.SLOTS];

  Respawner(Instance kept, RespawnRule rule, long patience) {
    super(kept);
    this.rule = rule;
    this.patience = patience;
  }

  @Override
  void ring(long now) {
    if (state == ServiceState.STOPPING) {
      timer = Clock.NEVER;
      kept.signal(now, End.SIGKILL);
    } else {
      launch(now);
    }
  }

  private void launch(long now) {
    timer = Clock.NEVER;
    state = ServiceState.ACTIVE;
    started = now;
    everStarted = true;
    startAsked = false;
    kept.launch(now);
  }

  @Override
  void start(long now) {
    switch (state) {
      case ACTIVE, STARTING, WAITING -> {}
      case STOPPING -> startAsked = true;
      case INACTIVE, FAILED -> {
        rule.forget();
        long hold = everStarted ? rule.holds(now, started) : 0;
        if (hold == 0) {
          launch(now);
        } else {
          state = ServiceState.WAITING;
          timer = Clock.after(now, hold);
        }
      }
    }
  }

  @Override
  void restart(long now) {
    rule.forget();
    switch (state) {
      case ACTIVE, STARTING -> {
        startAsked = true;
        endIt(now);
      }
      case STOPPING -> startAsked = true;
      case WAITING, INACTIVE, FAILED -> launch(now);
    }
  }

  @Override
  void stop(long now) {
    startAsked = false;
    switch (state) {
      case ACTIVE, STARTING -> endIt(now);
      case WAITING -> rest(now, ServiceState.INACTIVE);
      case STOPPING, INACTIVE, FAILED -> {}
    }
  }

  private void endIt(long now) {
    state = ServiceState.STOPPING;
    timer = Clock.after(now, patience);
    kept.signal(now, End.SIGTERM);
  }

  private void rest(long now, ServiceState where) {
    state = where;
    timer = Clock.NEVER;
    kept.gaveUp(now);
  }

  @Override
  void ended(long now, End end) {
    timer = Clock.NEVER;
    if (state == ServiceState.STOPPING) {
      if (startAsked) {
        launch(now);
      } else {
        rule.forget();
        rest(now, ServiceState.INACTIVE);
      }
      return;
    }
    long wait = rule.wait(now, started, end);
    if (wait >= 0) {
      restarts++;
      state = ServiceState.WAITING;
      timer = Clock.after(now, wait);
    } else if (wait == RespawnRule.GIVE_UP) {
      kept.fail(now, Timeline.What.REFUSED);
      rest(now, ServiceState.FAILED);
    } else {
      rest(now, ServiceState.INACTIVE);
    }
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
    return rule.wasClose();
  }

  @Override
  void describe(State into, long now) {
    into.shape(state);
    into.shape(startAsked ? 1 : 0);
    into.due(timer, now);
    rule.describe(into, now, started);
  }

  @Override
  void mark(int slot) {
    markedRestarts[slot] = restarts;
    rule.mark(slot);
  }

  @Override
  void leap(int slot, long times, long by) {
    restarts += times * (restarts - markedRestarts[slot]);
    started += by;
    timer = Clock.after(timer, by);
    rule.leap(slot, times, by);
  }
}
