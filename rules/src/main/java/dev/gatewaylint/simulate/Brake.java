package dev.gatewaylint.simulate;

/** A start-up throttle at work: the record in its file. */
final class Brake {
  private final StartUpThrottle throttle;
  private final long window;
  private final long clear;

  /** Counts from here on all mean the longest wait. */
  private final long saturated;

  private boolean recorded;
  private long last;
  private long count;
  private boolean close;

  Brake(StartUpThrottle throttle, double stretch) {
    this.throttle = throttle;
    this.window = Clock.stretch(Clock.micros(throttle.window()), stretch);
    this.clear = Clock.stretch(Clock.micros(throttle.clear()), stretch);
    this.saturated = throttle.threshold() + steps(throttle);
  }

  /** Rapid starts beyond the threshold until the wait grows no more. */
  private static long steps(StartUpThrottle throttle) {
    double wait = Clock.micros(throttle.first());
    long steps = 1;
    while (wait < Clock.micros(throttle.longest())) {
      wait *= 2;
      steps++;
    }
    return steps;
  }

  /** Counts a start; microseconds that it sleeps. */
  long launch(long now) {
    close |= recorded && Clock.isClose(now - last, window);
    boolean rapid = recorded && now - last <= window;
    count = rapid ? Math.min(count + 1, saturated) : 1;
    recorded = true;
    last = now;
    long beyond = count - throttle.threshold();
    if (beyond <= 0) {
      return 0;
    }
    double wait = Clock.micros(throttle.first()) * Math.pow(2, (double) (beyond - 1));
    return (long) Math.min(wait, (double) Clock.micros(throttle.longest()));
  }

  /** Its process has ended after some time up. */
  void ended(long upFor) {
    close |= Clock.isClose(upFor, clear);
    if (upFor >= clear) {
      recorded = false;
    }
  }

  boolean wasClose() {
    return close;
  }

  void describe(State state, long now) {
    state.shape(recorded ? count : 0);
    state.shape(recorded ? Math.min(now - last, window + 1) : 0);
  }

  void leap(long by) {
    last += by;
  }
}
