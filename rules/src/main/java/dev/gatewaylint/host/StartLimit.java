package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * {@code StartLimitIntervalSec=} and {@code StartLimitBurst=}: the number of starts that one window
 * allows. The window opens with the first start counted in it and does not slide, so that a service
 * restarted every P seconds is stopped if, and only if, burst x P fits in the interval; it is then
 * refused its start number burst + 1 (systemd 252 and 257 src/basic/ratelimit.c; measured).
 *
 * @param interval length of the window; 0 switches the limit off
 * @param burst starts allowed in one window; 0 switches the limit off
 */
public record StartLimit(Sourced<TimeSpan> interval, Sourced<Long> burst) {
  /** A window must be this much longer than what it has to hold, or it trips by luck only. */
  public static final double MARGIN = 1.15;

  /** Whether the unit itself sets any part of it. */
  public boolean isWritten() {
    return interval.isWritten() || burst.isWritten();
  }

  /** Where the unit sets it: the window's place, else the burst's. */
  public Optional<Place> writtenPlace() {
    return interval.isWritten()
        ? interval.place()
        : burst.isWritten() ? burst.place() : Optional.empty();
  }

  /** Whether it allows any number of starts. */
  public boolean isDisabled() {
    return interval.value().isZero() || burst.value() == 0;
  }

  /** Whether it stops a program that dies at once. A run takes some time, so equality does not. */
  public boolean stopsInstantCrash(RestartDelay delay) {
    return !isDisabled() && delay.sumMicros(burst.value()) < micros(interval.value());
  }

  /** Whether it stops a program that runs that long before each crash. */
  public boolean stops(RestartDelay delay, TimeSpan run) {
    return !isDisabled() && elapsed(delay, run) <= micros(interval.value());
  }

  /** Like {@link #stops}, with room for what every restart takes besides. */
  public boolean stopsWithMargin(RestartDelay delay, TimeSpan run) {
    return !isDisabled() && elapsed(delay, run) * MARGIN <= micros(interval.value());
  }

  /**
   * Microseconds from the first start to the refused one, for a program that runs that long before
   * each crash. Waits never shrink, so no later window is easier to fill than the first.
   */
  public double elapsed(RestartDelay delay, TimeSpan run) {
    return burst.value() * micros(run) + delay.sumMicros(burst.value());
  }

  /**
   * The longest cycle, start to start with the first wait in it, that it still stops; zero if it
   * stops none.
   */
  public TimeSpan longestCycle(RestartDelay delay) {
    if (interval.value().isInfinite()) {
      return TimeSpan.INFINITY;
    }
    if (!stopsInstantCrash(delay)) {
      return TimeSpan.ZERO;
    }
    double run = (micros(interval.value()) - delay.sumMicros(burst.value())) / burst.value();
    return new TimeSpan((long) Math.floor(run + delay.micros(1)));
  }

  /** How many starts of a window starts of that period make, the one that opens it included. */
  public long startsEvery(TimeSpan period) {
    double starts = Math.floor(micros(interval.value()) / Math.max(1, micros(period))) + 1;
    return starts >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) starts;
  }

  /** Whether starts of that period alone are refused before the window ends. */
  public boolean refusesEvery(TimeSpan period) {
    return !isDisabled() && burst.value() * micros(period) <= micros(interval.value());
  }

  /** Whether starts of that period alone use up more than half of what a window allows. */
  public boolean isCrowdedBy(TimeSpan period) {
    long starts = startsEvery(period);
    return !isDisabled() && starts > 1 && (refusesEvery(period) || starts > burst.value() / 2);
  }

  private static double micros(TimeSpan span) {
    return span.seconds() * 1e6;
  }
}
