package dev.gatewaylint.simulate;

/** Docker's restart manager (moby restartmanager.go). */
final class DockerRule implements RespawnRule {
  private static final long FIRST = 100_000;
  private static final long LONGEST = 60_000_000;
  private static final long STABLE = 10_000_000;

  private final Docker docker;
  private final long stable;
  private long delay;
  private long count;
  private final long[] markedCount = new long[Memory.SLOTS];
  private boolean close;

  DockerRule(Docker docker, double stretch) {
    this.docker = docker;
    this.stable = Clock.stretch(STABLE, stretch);
  }

  @Override
  public long wait(long now, long started, End end) {
    long ran = now - started;
    close |= Clock.isClose(ran, stable);
    if (ran >= stable) {
      delay = 0;
    }
    delay = delay == 0 ? FIRST : Math.min(LONGEST, 2 * delay);
    return switch (docker.policy()) {
      case NO -> DONE;
      case ALWAYS, UNLESS_STOPPED -> delay;
      case ON_FAILURE -> {
        if (end.isSuccess()) {
          yield DONE;
        }
        boolean left = docker.retries() == 0 || count < docker.retries();
        count++;
        yield left ? delay : GIVE_UP;
      }
    };
  }

  @Override
  public void forget() {
    delay = 0;
    count = 0;
  }

  @Override
  public boolean wasClose() {
    return close;
  }

  @Override
  public void describe(State state, long now, long started) {
    state.shape(delay);
    state.since(started, now, stable);
    boolean counts = docker.policy() == Docker.Policy.ON_FAILURE && docker.retries() > 0;
    state.window(0, counts ? count : 0, Clock.NEVER, docker.retries());
  }

  @Override
  public void mark(int slot) {
    markedCount[slot] = count;
  }

  @Override
  public void leap(int slot, long times, long by) {
    count += times * (count - markedCount[slot]);
  }
}
