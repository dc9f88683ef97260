package dev.gatewaylint.simulate;

/** An OTP supervisor's sliding window of restarts (supervisor.erl, add_restart). */
final class OtpRule implements RespawnRule {
  private final Otp child;
  private final long period;

  /** The last restarts, oldest at {@code next} once it is full. */
  private final long[] restarts;

  private int next;
  private int filled;
  private boolean close;

  OtpRule(Otp child, double stretch) {
    this.child = child;
    this.period = Clock.stretch(Clock.micros(child.period()), stretch);
    this.restarts = new long[child.intensity()];
  }

  @Override
  public long wait(long now, long started, End end) {
    boolean wanted =
        switch (child.restart()) {
          case PERMANENT -> true;
          case TRANSIENT -> !end.isSuccess();
          case TEMPORARY -> false;
        };
    if (!wanted) {
      return DONE;
    }
    if (restarts.length == 0) {
      return GIVE_UP;
    }
    if (filled == restarts.length) {
      long age = now - restarts[next];
      close |= Clock.isClose(age, period);
      if (age <= period) {
        return GIVE_UP;
      }
    } else {
      filled++;
    }
    restarts[next] = now;
    next = (next + 1) % restarts.length;
    return 0;
  }

  @Override
  public void forget() {
    filled = 0;
    next = 0;
  }

  @Override
  public boolean wasClose() {
    return close;
  }

  @Override
  public void describe(State state, long now, long started) {
    state.shape(filled);
    int oldest = filled < restarts.length ? 0 : next;
    for (int i = 0; i < filled; i++) {
      state.since(restarts[(oldest + i) % restarts.length], now, period + 1);
    }
  }

  @Override
  public void leap(int slot, long times, long by) {
    for (int i = 0; i < filled; i++) {
      restarts[i] += by;
    }
  }
}
