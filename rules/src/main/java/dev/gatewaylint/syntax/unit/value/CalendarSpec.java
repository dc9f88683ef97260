package dev.gatewaylint.syntax.unit.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A calendar event expression such as {@code Mon..Fri *-*-* 03:00}, and when it elapses.
 *
 * <p>Times are those of its own zone, on clocks that are not put forward or back. Source: systemd
 * 252 and 257 src/shared/calendarspec.c (calendar_spec_to_string, find_next); systemd.time(7).
 * Compared with {@code systemd-analyze calendar} in CalendarOracleTest.
 */
public final class CalendarSpec {
  static final int EVERY_WEEKDAY = 0x7F;

  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  private static final int LAST_YEAR = 2199;
  private static final int LAST_MICRO = 59_999_999;

  private final int weekdays;
  private final CalendarChain year;
  private final CalendarChain month;
  private final boolean fromEnd;
  private final CalendarChain day;
  private final CalendarChain hours;
  private final CalendarChain minutes;
  private final CalendarChain seconds;
  private final String zone;

  CalendarSpec(
      int weekdays,
      CalendarChain year,
      CalendarChain month,
      boolean fromEnd,
      CalendarChain day,
      CalendarChain hours,
      CalendarChain minutes,
      CalendarChain seconds,
      String zone) {
    this.weekdays = weekdays;
    this.year = year;
    this.month = month;
    this.fromEnd = fromEnd;
    this.day = day;
    this.hours = hours;
    this.minutes = minutes;
    this.seconds = seconds;
    this.zone = zone;
  }

  /** The expression that a text is, specifiers already expanded; empty if systemd rejects it. */
  public static Optional<CalendarSpec> parse(String text) {
    return CalendarReader.read(text);
  }

  /** The time zone that it names; empty where it is the host's. */
  public Optional<String> zone() {
    return zone.isEmpty() ? Optional.empty() : Optional.of(zone);
  }

  /** The first time after another at which it elapses; empty if it never does again. */
  public Optional<LocalDateTime> next(LocalDateTime after) {
    LocalDateTime from = after.plusNanos(1000);
    Optional<LocalDate> date = date(from.toLocalDate());
    if (date.isPresent() && date.get().equals(from.toLocalDate())) {
      long micros = time(from.toLocalTime().toNanoOfDay() / 1000);
      if (micros >= 0) {
        return Optional.of(date.get().atTime(LocalTime.ofNanoOfDay(micros * 1000)));
      }
      date = date(from.toLocalDate().plusDays(1));
    }
    return date.map(found -> found.atTime(LocalTime.ofNanoOfDay(time(0) * 1000)));
  }

  /**
   * The shortest time between two elapses up to the year 2199; empty if there are not two. What is
   * finer than a millisecond counts as one.
   */
  public Optional<Duration> smallestGap() {
    return CalendarGap.of(this);
  }

  /** The first matching day from one on. */
  Optional<LocalDate> date(LocalDate from) {
    LocalDate at = from;
    while (at.getYear() <= LAST_YEAR) {
      int inYear = year.earliest(at.getYear(), LAST_YEAR);
      if (inYear < 0) {
        return Optional.empty();
      }
      at = inYear == at.getYear() ? at : LocalDate.of(inYear, 1, 1);
      int inMonth = month.earliest(at.getMonthValue(), 12);
      if (inMonth < 0) {
        at = LocalDate.of(inYear + 1, 1, 1);
        continue;
      }
      at = inMonth == at.getMonthValue() ? at : LocalDate.of(inYear, inMonth, 1);
      int length = at.lengthOfMonth();
      int onDay =
          fromEnd
              ? day.earliestFromEnd(at.getDayOfMonth(), length)
              : day.earliest(at.getDayOfMonth(), length);
      if (onDay < 0) {
        at = at.withDayOfMonth(length).plusDays(1);
        continue;
      }
      at = at.withDayOfMonth(onDay);
      if ((weekdays >> (at.getDayOfWeek().getValue() - 1) & 1) != 0) {
        return Optional.of(at);
      }
      at = at.plusDays(1);
    }
    return Optional.empty();
  }

  /** The first matching microsecond of a day from one on; -1 if there is none. */
  private long time(long from) {
    int hour = (int) (from / 3_600_000_000L);
    int minute = (int) (from / 60_000_000 % 60);
    int micro = (int) (from % 60_000_000);
    int onHour = hours.earliest(hour, 23);
    if (onHour == hour) {
      int onMinute = minutes.earliest(minute, 59);
      if (onMinute == minute) {
        int onMicro = seconds.earliest(micro, LAST_MICRO);
        if (onMicro >= 0) {
          return micros(hour, minute, onMicro);
        }
        onMinute = minutes.earliest(minute + 1, 59);
      }
      if (onMinute >= 0) {
        return micros(hour, onMinute, seconds.earliest(0, LAST_MICRO));
      }
      onHour = hours.earliest(hour + 1, 23);
    }
    return onHour < 0
        ? -1
        : micros(onHour, minutes.earliest(0, 59), seconds.earliest(0, LAST_MICRO));
  }

  private static long micros(int hour, int minute, int micro) {
    return (hour * 60L + minute) * 60_000_000 + micro;
  }

  CalendarChain hours() {
    return hours;
  }

  CalendarChain minutes() {
    return minutes;
  }

  CalendarChain seconds() {
    return seconds;
  }

  /** The normal form that {@code systemd-analyze calendar} prints. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (weekdays != EVERY_WEEKDAY) {
      appendWeekdays(out);
      out.append(' ');
    }
    year.appendTo(out, 4);
    out.append('-');
    month.appendTo(out, 2);
    out.append(fromEnd ? '~' : '-');
    day.appendTo(out, 2);
    out.append(' ');
    hours.appendTo(out, 2);
    out.append(':');
    minutes.appendTo(out, 2);
    out.append(':');
    seconds.appendTo(out, 2);
    return zone.isEmpty() ? out.toString() : out.append(' ').append(zone).toString();
  }

  private void appendWeekdays(StringBuilder out) {
    int start = -1;
    for (int weekday = 0; weekday <= WEEKDAYS.length; weekday++) {
      boolean in = (weekdays >> weekday & 1) != 0;
      if (in && start < 0) {
        out.append(out.length() == 0 ? "" : ",").append(WEEKDAYS[weekday]);
        start = weekday;
      } else if (!in && start >= 0) {
        if (weekday > start + 1) {
          out.append(weekday > start + 2 ? ".." : ",").append(WEEKDAYS[weekday - 1]);
        }
        start = -1;
      }
    }
  }
}
