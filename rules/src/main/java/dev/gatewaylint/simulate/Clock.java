package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * The virtual clock: microseconds since the play began, as a signed number.
 *
 * <p>Times beyond {@link #NEVER} do not exist, so that sums of two times cannot overflow.
 */
final class Clock {
  /** A moment that does not come: about 146,000 years. */
  static final long NEVER = Long.MAX_VALUE / 2;

  /** Within this factor of a boundary, either outcome may be the real one. */
  static final double MARGIN = 1.15;

  private Clock() {}

  /** The microseconds of a time span; {@link #NEVER} for one without end. */
  static long micros(TimeSpan span) {
    long micros = span.micros();
    return micros < 0 || micros > NEVER ? NEVER : micros;
  }

  /** A moment some time after another. */
  static long after(long moment, long wait) {
    return wait >= NEVER - moment ? NEVER : moment + wait;
  }

  /** A length of time as callers see it. */
  static TimeSpan span(long micros) {
    return micros >= NEVER ? TimeSpan.INFINITY : new TimeSpan(micros);
  }

  /** A boundary moved by a factor, to see what happens on its other side. */
  static long stretch(long micros, double factor) {
    return micros >= NEVER ? NEVER : (long) Math.min((double) NEVER, micros * factor);
  }

  /** Whether a time is so close to a boundary that either side of it may be the real one. */
  static boolean isClose(long time, long boundary) {
    return boundary < NEVER && time * MARGIN >= boundary && time <= boundary * MARGIN;
  }

  /**
   * A length of time that a caller gives.
   *
   * @param what names it in the complaint
   * @throws IllegalArgumentException if it is negative: a time span has no sign, so that one below
   *     zero shows as one beyond all calendars
   */
  static TimeSpan checked(String what, TimeSpan span) {
    if (span.micros() < 0 && !span.isInfinite()) {
      throw new IllegalArgumentException(what + " must not be negative");
    }
    return span;
  }

  /**
   * A length of time that must not be empty.
   *
   * @throws IllegalArgumentException if it is zero or negative
   */
  static TimeSpan positive(String what, TimeSpan span) {
    if (checked(what, span).isZero()) {
      throw new IllegalArgumentException(what + " must be longer than 0");
    }
    return span;
  }
}
