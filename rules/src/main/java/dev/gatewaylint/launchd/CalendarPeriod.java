package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The shortest time from one start by the calendar to the next (launchd.plist(5)). */
final class CalendarPeriod {
  private static final int MINUTES = 24 * 60;

  /** Long enough for every month and for a day that comes once a month, each twice. */
  private static final int DAYS = 800;

  private CalendarPeriod() {}

  /** Empty where there are not two such moments in two years. */
  static Optional<TimeSpan> of(List<CalendarInterval> intervals) {
    BitSet everyDay = new BitSet(MINUTES);
    boolean alike = true;
    for (CalendarInterval interval : intervals) {
      addMinutes(interval, everyDay);
      alike &= isEveryDay(interval);
    }
    if (alike) {
      return least(intervals, everyDay, 2);
    }
    return least(intervals, new BitSet(MINUTES), DAYS);
  }

  private static boolean isEveryDay(CalendarInterval interval) {
    return interval.day().isEmpty() && interval.weekday().isEmpty() && interval.month().isEmpty();
  }

  private static Optional<TimeSpan> least(
      List<CalendarInterval> intervals, BitSet everyDay, int days) {
    LocalDate start = LocalDate.of(2026, 1, 1);
    long before = -1;
    long least = Long.MAX_VALUE;
    for (int day = 0; day < days && least > 1; day++) {
      BitSet minutes = everyDay.isEmpty() ? on(intervals, start.plusDays(day)) : everyDay;
      for (int at = minutes.nextSetBit(0); at >= 0; at = minutes.nextSetBit(at + 1)) {
        long now = (long) day * MINUTES + at;
        least = before < 0 ? least : Math.min(least, now - before);
        before = now;
      }
    }
    return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(TimeSpan.ofSeconds(least * 60));
  }

  private static BitSet on(List<CalendarInterval> intervals, LocalDate date) {
    BitSet minutes = new BitSet(MINUTES);
    for (CalendarInterval interval : intervals) {
      if (isOn(interval, date)) {
        addMinutes(interval, minutes);
      }
    }
    return minutes;
  }

  /** Where both days are set, either is enough. */
  private static boolean isOn(CalendarInterval interval, LocalDate date) {
    Optional<Integer> month = interval.month();
    if (month.isPresent() && month.get() != date.getMonthValue()) {
      return false;
    }
    boolean anyDay = interval.day().isEmpty() && interval.weekday().isEmpty();
    int weekday = date.getDayOfWeek().getValue() % 7;
    return anyDay
        || interval.day().equals(Optional.of(date.getDayOfMonth()))
        || interval.weekday().map(written -> written % 7 == weekday).orElse(false);
  }

  private static void addMinutes(CalendarInterval interval, BitSet minutes) {
    int firstHour = interval.hour().orElse(0);
    int lastHour = interval.hour().orElse(23);
    for (int hour = firstHour; hour <= lastHour; hour++) {
      int from = hour * 60 + interval.minute().orElse(0);
      minutes.set(from, interval.minute().isPresent() ? from + 1 : from + 60);
    }
  }
}
