package dev.gatewaylint.simulate;

/** pm2 (lib/God.js, handleExit). */
final class Pm2Rule implements RespawnRule {
  private static final long LONGEST = 15_000_000;
  private static final long STABLE = 30_000_000;
  private static final double LONGEST_TRIAL = Clock.NEVER / 4.0;

  private final Pm2 process;
  private final long minUptime;
  private final long trial;
  private boolean created;
  private long createdAt;
  private long unstable;
  private final long[] markedUnstable = new long[Memory.SLOTS];
  private final long[] markedCreatedAt = new long[Memory.SLOTS];
  private long delay;
  private boolean close;

  Pm2Rule(Pm2 process, double stretch) {
    this.process = process;
    this.minUptime = Clock.stretch(Clock.micros(process.minUptime()), stretch);
    double product = (double) minUptime * process.maxRestarts();
    this.trial = (long) Math.min(LONGEST_TRIAL, product);
  }

  @Override
  public long wait(long now, long started, End end) {
    if (!created) {
      created = true;
      createdAt = started;
    }
    long ran = now - started;
    close |= Clock.isClose(ran, minUptime);
    if (now - createdAt < trial && ran < minUptime) {
      unstable++;
    }
    if (unstable >= process.maxRestarts()) {
      return GIVE_UP;
    }
    long backoff = Clock.micros(process.backoff());
    if (backoff == 0) {
      return Clock.micros(process.restartDelay());
    }
    if (ran >= STABLE) {
      delay = 0;
    }
    delay = delay == 0 ? backoff : Math.min(LONGEST, delay + delay / 2);
    return delay;
  }

  @Override
  public void forget() {
    unstable = 0;
    delay = 0;
    created = false;
  }

  @Override
  public boolean wasClose() {
    return close;
  }

  @Override
  public void describe(State state, long now, long started) {
    state.shape(delay);
    state.shape(created ? 1 : 0);
    state.since(started, now, Math.max(STABLE, minUptime));
    boolean onTrial = created && now - createdAt < trial;
    state.shape(onTrial ? 1 : 0);
    state.window(onTrial ? now - createdAt : 0, unstable, trial - 1, process.maxRestarts() - 1);
  }

  @Override
  public void mark(int slot) {
    markedUnstable[slot] = unstable;
    markedCreatedAt[slot] = createdAt;
  }

  @Override
  public void leap(int slot, long times, long by) {
    if (createdAt != markedCreatedAt[slot]) {
      createdAt += by;
    }
    unstable += times * (unstable - markedUnstable[slot]);
  }
}
