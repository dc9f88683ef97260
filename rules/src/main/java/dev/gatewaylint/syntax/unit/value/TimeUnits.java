package dev.gatewaylint.syntax.unit.value;

/**
 * Units of time spans in the order in which systemd tries them. Source: systemd 252
 * src/basic/time-util.c.
 */
final class TimeUnits {

  static final long SECOND = 1_000_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long WEEK = 7 * DAY;
  static final long MONTH = 2_629_800L * SECOND;
  static final long YEAR = 31_557_600L * SECOND;

  private static final String[] NAMES = {
    "seconds", "second", "sec", "s", "minutes", "minute", "min", "months", "month", "M", "msec",
    "ms", "m", "hours", "hour", "hr", "h", "days", "day", "d", "weeks", "week", "w", "years",
    "year", "y", "usec", "us", "\u03bcs", "\u00b5s"
  };
  private static final long[] MICROS = {
    SECOND, SECOND, SECOND, SECOND, MINUTE, MINUTE, MINUTE, MONTH, MONTH, MONTH, 1000, 1000, MINUTE,
    HOUR, HOUR, HOUR, HOUR, DAY, DAY, DAY, WEEK, WEEK, WEEK, YEAR, YEAR, YEAR, 1, 1, 1, 1
  };

  private TimeUnits() {}

  /** Index of the first unit whose name stands at {@code at}, -1 if there is none. */
  static int unitAt(String text, int at) {
    for (int unit = 0; unit < NAMES.length; unit++) {
      if (text.startsWith(NAMES[unit], at)) {
        return unit;
      }
    }
    return -1;
  }

  static int length(int unit) {
    return NAMES[unit].length();
  }

  static long micros(int unit) {
    return MICROS[unit];
  }
}
