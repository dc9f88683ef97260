package dev.gatewaylint.syntax.unit.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The values of one part of a time that a calendar event expression takes: where they begin and
 * end, and the two that are closest to each other. The parts below repeat at each of them, so the
 * gap between two elapses is that of the finest part with two values, or lies at a turn of one.
 */
record CalendarGap(long first, long last, long closest) {
  private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
  private static final int MICROS_PER_MILLI = 1000;

  /** No two values. */
  private static final long NONE = Long.MAX_VALUE;

  static Optional<Duration> of(CalendarSpec spec) {
    CalendarGap time = ofSeconds(spec.seconds());
    time = ofParts(spec.minutes(), 59, 60_000_000L, time);
    time = ofParts(spec.hours(), 23, 3_600_000_000L, time);
    long days = closestDays(spec);
    long overNight = days == NONE ? NONE : days * 86_400_000_000L - (time.last - time.first);
    long least = days == 0 ? NONE : Math.min(time.closest, overNight);
    return least == NONE ? Optional.empty() : Optional.of(Duration.of(least, ChronoUnit.MICROS));
  }

  private static CalendarGap ofSeconds(CalendarChain seconds) {
    int first = seconds.earliest(0, 59_999_999);
    int last = first;
    long closest = NONE;
    for (int at = first; at >= 0; ) {
      int next = seconds.earliest(at + 1, 59_999_999);
      if (next >= 0 && next - at < MICROS_PER_MILLI) {
        return new CalendarGap(first, 59_999_999, MICROS_PER_MILLI);
      }
      closest = next < 0 ? closest : Math.min(closest, next - at);
      last = at;
      at = next;
    }
    return new CalendarGap(first, last, closest);
  }

  /** The values of a part, each of which holds those of the part below it. */
  private static CalendarGap ofParts(
      CalendarChain chain, int highest, long unit, CalendarGap below) {
    int first = chain.earliest(0, highest);
    int last = first;
    long closest = below.closest;
    for (int at = first; at >= 0; ) {
      int next = chain.earliest(at + 1, highest);
      if (next >= 0) {
        closest = Math.min(closest, (next - at) * unit - (below.last - below.first));
      }
      last = at;
      at = next;
    }
    return new CalendarGap(first * unit + below.first, last * unit + below.last, closest);
  }

  /** The days from one to the next that are closest; 0 if there is none at all. */
  private static long closestDays(CalendarSpec spec) {
    Optional<LocalDate> at = spec.date(FIRST_DAY);
    if (at.isEmpty()) {
      return 0;
    }
    long closest = NONE;
    while (closest > 1) {
      Optional<LocalDate> next = spec.date(at.get().plusDays(1));
      if (next.isEmpty()) {
        break;
      }
      closest = Math.min(closest, ChronoUnit.DAYS.between(at.get(), next.get()));
      at = next;
    }
    return closest;
  }
}
