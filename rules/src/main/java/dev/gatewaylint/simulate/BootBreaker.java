package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A program's own circuit breaker: after some unclean ends in a window it comes up without its
 * channels, so that it neither costs a quota nor counts as healthy.
 *
 * @param boots unclean runs that trip it, 1 to 100
 * @param window all of them must have started within it
 * @param degraded what a run is like once it has tripped
 */
public record BootBreaker(int boots, TimeSpan window, Run degraded) {
  /** Refuses a breaker that trips at once or remembers more than anybody needs. */
  public BootBreaker {
    if (boots < 1 || boots > 100) {
      throw new IllegalArgumentException("a breaker must trip after 1 to 100 boots, not " + boots);
    }
    Clock.positive("a breaker's window", window);
  }

  /** That of OpenClaw 2026: 3 unclean boots in 5 min, then the control plane only. */
  public static BootBreaker shipped() {
    return new BootBreaker(3, TimeSpan.ofSeconds(300), new Run(TimeSpan.INFINITY, End.never()));
  }

  /** Whether it ends a loop in which a run begins every so often. */
  public boolean ends(TimeSpan period) {
    return period.seconds() * boots <= window.seconds();
  }

  /** "3 unclean ends within 5 min, and it comes up without serving". */
  @Override
  public String toString() {
    return boots
        + (boots == 1 ? " unclean end" : " unclean ends")
        + " within "
        + window.words()
        + ", and it comes up without serving";
  }
}
