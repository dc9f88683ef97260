package dev.gatewaylint.simulate;

/** The kubelet's back-off; a run of 10 min starts it over (Kubernetes, pod lifecycle). */
final class KubernetesRule implements RespawnRule {
  private static final long STABLE = 600_000_000;

  private final Kubernetes container;
  private final long first;
  private final long longest;
  private final long stable;
  private long delay;
  private boolean close;

  KubernetesRule(Kubernetes container, double stretch) {
    this.container = container;
    this.first = Clock.micros(container.first());
    this.longest = Clock.micros(container.longest());
    this.stable = Clock.stretch(STABLE, stretch);
  }

  @Override
  public long wait(long now, long started, End end) {
    boolean wanted =
        switch (container.policy()) {
          case ALWAYS -> true;
          case ON_FAILURE -> !end.isSuccess();
          case NEVER -> false;
        };
    if (!wanted) {
      return DONE;
    }
    long ran = now - started;
    close |= Clock.isClose(ran, stable);
    boolean fresh = delay == 0 || ran >= stable;
    delay = Math.min(longest, fresh ? first : 2 * delay);
    return delay;
  }

  @Override
  public void forget() {
    delay = 0;
  }

  @Override
  public boolean wasClose() {
    return close;
  }

  @Override
  public void describe(State state, long now, long started) {
    state.shape(delay);
    state.since(started, now, stable);
  }
}
