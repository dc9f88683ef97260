package dev.gatewaylint.simulate;

/**
 * launchd: the next start is never earlier than ThrottleInterval after the last one, also one that
 * is asked for; {@code kickstart -k} does not wait (launchd-842 src/core.c, job_start).
 */
final class LaunchdRule implements RespawnRule {
  private final Launchd job;
  private final long throttle;

  LaunchdRule(Launchd job) {
    this.job = job;
    this.throttle = Clock.micros(job.throttleInterval());
  }

  @Override
  public long wait(long now, long started, End end) {
    return job.onlyOnce() || !job.keepAlive().revives(end) ? DONE : holds(now, started);
  }

  @Override
  public long holds(long now, long started) {
    return Math.max(0, throttle - (now - started));
  }

  @Override
  public void describe(State state, long now, long started) {
    state.since(started, now, throttle);
  }
}
