package dev.gatewaylint.simulate;

import dev.gatewaylint.host.StartLimit;

/**
 * A tumbling window that admits a number of starts: it opens with the first start counted in it and
 * does not slide. While it is open, the start after the last admitted one is refused (systemd 252
 * and 257 src/basic/ratelimit.c).
 *
 * <p>Times are microseconds on any clock that does not go back.
 */
public final class StartWindow {
  private final long interval;
  private final long burst;
  private boolean open;
  private long begin;
  private long count;
  private final long[] markedBegin = new long[Memory.SLOTS];
  private final long[] markedCount = new long[Memory.SLOTS];
  private boolean close;

  /** A window of that length for that many starts; either being 0 admits all. */
  public StartWindow(long interval, long burst) {
    this.interval = interval;
    this.burst = burst;
  }

  static StartWindow of(StartLimit limit, double stretch) {
    long interval = Clock.stretch(Clock.micros(limit.interval().value()), stretch);
    return new StartWindow(interval, limit.burst().value());
  }

  /** Counts an attempt to start at that time; whether it may go on. */
  public boolean admits(long now) {
    return admits(now, 1);
  }

  /** Counts something that costs more than one. */
  boolean admits(long now, long cost) {
    if (interval == 0 || burst == 0) {
      return true;
    }
    long age = now - begin;
    if (!open || (age > interval && interval < Clock.NEVER)) {
      close |= open && age <= interval * Clock.MARGIN && (count + 1) * Clock.MARGIN >= burst;
      open = true;
      begin = now;
      count = 0;
    }
    if (burst - count >= cost) {
      count += cost;
      return true;
    }
    close |= interval < Clock.NEVER && age * Clock.MARGIN > interval;
    return false;
  }

  /** Forgets all starts. */
  public void reset() {
    open = false;
    count = 0;
    begin = 0;
  }

  /** Whether a decision was so close to the window's end that the other one may be the real one. */
  boolean wasClose() {
    return close;
  }

  void mark(int slot) {
    markedBegin[slot] = begin;
    markedCount[slot] = count;
  }

  void describe(State state, long now) {
    boolean lasting = interval >= Clock.NEVER;
    boolean live = open && interval != 0 && burst != 0 && (lasting || now - begin <= interval);
    state.shape(live ? 1 : 0);
    state.window(
        live && !lasting ? now - begin : 0,
        live ? count : 0,
        lasting ? Clock.NEVER : interval,
        burst);
  }

  /**
   * Passes a number of periods, each like the time since the mark.
   *
   * @param by microseconds that this takes
   */
  void leap(int slot, long times, long by) {
    if (begin != markedBegin[slot]) {
      begin += by;
    }
    count += times * (count - markedCount[slot]);
  }

  /** How many periods like that since the mark pass until a decision may be another one. */
  long room(int slot, long now, long period) {
    long counted = count - markedCount[slot];
    if (counted == 0 && begin == markedBegin[slot]) {
      return Long.MAX_VALUE;
    }
    if (begin != markedBegin[slot] || counted == 0) {
      return 0;
    }
    return Math.min((interval - (now - begin)) / period, (burst - count) / counted);
  }
}
