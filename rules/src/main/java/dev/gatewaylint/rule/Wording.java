package dev.gatewaylint.rule;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/** Numbers as an operator reads them. */
public final class Wording {
  private static final long[] UNITS = {86_400_000_000L, 3_600_000_000L, 60_000_000L, 1_000_000L};
  private static final String[] NAMES = {"d", "h", "min", "s"};
  private static final long SECONDS_UP_TO = 600_000_000L;

  private Wording() {}

  /** A time: "100 ms", "2.5 s", "300 s", "1 h 30 min", "ever" for no limit. */
  public static String time(TimeSpan span) {
    return span.isInfinite() ? "ever" : time(span.seconds() * 1e6);
  }

  /** A time in microseconds, rounded to what matters. */
  public static String time(double micros) {
    if (micros < 1000 && micros > 0) {
      return Math.round(micros) + " us";
    }
    if (micros < 1_000_000) {
      return micros == 0 ? "0 s" : Math.round(micros / 1000) + " ms";
    }
    if (micros < SECONDS_UP_TO) {
      long tenths = (long) Math.floor(micros / 100_000);
      return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }
    return large((long) micros);
  }

  /** The two largest units. */
  private static String large(long micros) {
    int unit = 0;
    while (micros < UNITS[unit]) {
      unit++;
    }
    String text = micros / UNITS[unit] + " " + NAMES[unit];
    long rest = unit + 1 < UNITS.length ? micros % UNITS[unit] / UNITS[unit + 1] : 0;
    return rest == 0 ? text : text + " " + rest + " " + NAMES[unit + 1];
  }

  /** "1 start", "5 starts". */
  public static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
