package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/**
 * {@code RestartSteps=} and {@code RestartMaxDelaySec=}, of which one does nothing without the
 * other.
 *
 * @param steps restarts until the wait is the longest
 * @param max the longest wait
 */
public record RestartBackoff(Optional<Sourced<Long>> steps, Optional<Sourced<TimeSpan>> max) {
  /** Whether steps are asked for; zero, the default, asks for none. */
  public boolean hasSteps() {
    return steps.isPresent() && steps.get().value() > 0;
  }

  /** Whether a longest wait is asked for; without end, the default, asks for none. */
  public boolean hasMax() {
    return max.isPresent() && !max.get().value().isInfinite();
  }

  /** What it makes of a first wait. */
  public RestartDelay after(TimeSpan base) {
    return RestartDelay.growing(
        base,
        steps.map(Sourced::value).orElse(0L),
        max.map(Sourced::value).orElse(TimeSpan.INFINITY));
  }
}
