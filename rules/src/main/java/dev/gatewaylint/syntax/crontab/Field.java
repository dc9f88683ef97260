package dev.gatewaylint.syntax.crontab;

import java.util.Locale;

/** The five fields of a time. */
enum Field {
  MINUTE("bad minute", 0, 59, ""),
  HOUR("bad hour", 0, 23, ""),
  DAY("bad day-of-month", 1, 31, ""),
  MONTH("bad month", 1, 12, "janfebmaraprmayjunjulaugsepoctnovdec"),
  WEEKDAY("bad day-of-week", 0, 7, "sunmontuewedthufrisat");

  private static final int NAME_LENGTH = 3;

  private final String fault;
  private final int low;
  private final int high;
  private final String names;

  Field(String fault, int low, int high, String names) {
    this.fault = fault;
    this.low = low;
    this.high = high;
    this.names = names;
  }

  /** cron's own words for an error in it. */
  String fault() {
    return fault;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }

  boolean holds(long value) {
    return value >= low && value <= high;
  }

  /** The value of a name; -1 if it is none of this field. */
  int named(String word) {
    if (word.length() != NAME_LENGTH) {
      return -1;
    }
    int index = names.indexOf(word.toLowerCase(Locale.ROOT));
    return index % NAME_LENGTH != 0 ? -1 : index / NAME_LENGTH + low;
  }

  /**
   * Digits as atoi and strtol with a cast give them on a machine with longs of 64 bits; -1 for a
   * word that is not all digits, and for numbers that become negative.
   */
  static int number(String word) {
    long value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value > (Long.MAX_VALUE - 9) / 10 ? Long.MAX_VALUE : value * 10 + c - '0';
    }
    return Math.max(-1, (int) value);
  }
}
