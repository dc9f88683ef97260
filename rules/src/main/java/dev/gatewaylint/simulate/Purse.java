package dev.gatewaylint.simulate;

/** A quota at work: what is left of it, and when it was gone for the first time. */
final class Purse {
  private final Quota quota;
  private final StartWindow window;
  private long exhausted = Clock.NEVER;

  Purse(Quota quota) {
    this.quota = quota;
    this.window = new StartWindow(Clock.micros(quota.window()), quota.limit());
  }

  Quota quota() {
    return quota;
  }

  void pay(long now) {
    if (exhausted >= Clock.NEVER && !window.admits(now, quota.cost())) {
      exhausted = now;
    }
  }

  /** When a start could not be paid for; never, if all could. */
  long exhausted() {
    return exhausted;
  }

  boolean isOpen() {
    return exhausted >= Clock.NEVER;
  }

  void mark(int slot) {
    window.mark(slot);
  }

  long room(int slot, long now, long period) {
    return isOpen() ? window.room(slot, now, period) : Long.MAX_VALUE;
  }

  void leap(int slot, long times, long by) {
    if (isOpen()) {
      window.leap(slot, times, by);
    }
  }
}
