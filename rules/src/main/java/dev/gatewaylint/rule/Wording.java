package dev.gatewaylint.rule;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/** Numbers as an operator reads them. */
public final class Wording {
  private Wording() {}

  /** A time: "100 ms", "2.5 s", "300 s", "1 h 30 min", "ever" for no limit. */
  public static String time(TimeSpan span) {
    return span.words();
  }

  /** A time in microseconds, rounded to what matters. */
  public static String time(double micros) {
    return new TimeSpan(Math.round(micros)).words();
  }

  /** "1 start", "5 starts". */
  public static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
