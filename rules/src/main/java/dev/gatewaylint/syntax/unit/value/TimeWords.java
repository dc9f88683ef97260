package dev.gatewaylint.syntax.unit.value;

/** Times as people say them. */
final class TimeWords {
  private static final long[] UNITS = {86_400_000_000L, 3_600_000_000L, 60_000_000L, 1_000_000L};
  private static final String[] NAMES = {"d", "h", "min", "s"};
  private static final long SECONDS_UP_TO = 600_000_000L;

  private TimeWords() {}

  /** A time in microseconds, rounded to what matters. */
  static String of(long micros) {
    if (micros == 0) {
      return "0 s";
    }
    if (micros < 1000) {
      return micros + " us";
    }
    if (micros < 1_000_000) {
      return Math.round(micros / 1000.0) + " ms";
    }
    if (micros < SECONDS_UP_TO) {
      long tenths = micros / 100_000;
      return tenths % 10 == 0 ? tenths / 10 + " s" : tenths / 10 + "." + tenths % 10 + " s";
    }
    return large(micros);
  }

  /** The two largest units that are not 0. */
  private static String large(long micros) {
    int unit = 0;
    while (micros < UNITS[unit]) {
      unit++;
    }
    String text = micros / UNITS[unit] + " " + NAMES[unit];
    long rest = micros % UNITS[unit];
    while (++unit < UNITS.length) {
      if (rest >= UNITS[unit]) {
        return text + " " + rest / UNITS[unit] + " " + NAMES[unit];
      }
    }
    return text;
  }
}
