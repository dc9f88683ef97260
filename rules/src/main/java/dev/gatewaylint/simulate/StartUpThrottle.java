package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A program's own brake: it keeps a count of rapid starts in a file and sleeps before it starts up
 * again. A start outside the window after the one before sets the count to 1 (openclaw pull request
 * 79181).
 *
 * @param threshold starts that pass without a wait
 * @param window the longest time since the previous start for a start to count as rapid
 * @param first the first wait; each further one is twice as long
 * @param longest the longest wait
 * @param clear time up after which the count is forgotten
 */
public record StartUpThrottle(
    long threshold, TimeSpan window, TimeSpan first, TimeSpan longest, TimeSpan clear) {
  /** Refuses an empty window or wait, which would never brake. */
  public StartUpThrottle {
    if (threshold < 0) {
      throw new IllegalArgumentException("a throttle's threshold must not be negative");
    }
    Clock.positive("a throttle's window", window);
    Clock.positive("a throttle's first wait", first);
    Clock.positive("a throttle's longest wait", longest);
    Clock.positive("the time until a throttle forgets", clear);
  }

  /** As proposed at last: 3 starts, 30 min, 5 s to 120 s, forgotten after 10 min. */
  public static StartUpThrottle proposed() {
    return new StartUpThrottle(
        3,
        TimeSpan.ofSeconds(1800),
        TimeSpan.ofSeconds(5),
        TimeSpan.ofSeconds(120),
        TimeSpan.ofSeconds(600));
  }

  /** "lets 3 starts pass that come within 30 min of the one before, then sleeps 5 s, ...". */
  @Override
  public String toString() {
    return "lets "
        + threshold
        + (threshold == 1 ? " start" : " starts")
        + " pass that come within "
        + window.words()
        + " of the one before, then sleeps "
        + first.words()
        + ", doubling up to "
        + longest.words()
        + "; it forgets them after "
        + clear.words()
        + " of service";
  }
}
