package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * A length of time as systemd stores it.
 *
 * <p>Source: systemd 252 src/basic/time-util.c (parse_time, format_timespan); systemd.time(7).
 * Compared with {@code systemd-analyze timespan} in TimeSpanOracleTest.
 *
 * @param micros microseconds as an unsigned 64 bit number; all bits set means "for ever"
 */
public record TimeSpan(long micros) implements Comparable<TimeSpan> {

  /** No limit. */
  public static final TimeSpan INFINITY = new TimeSpan(TimeSpanReader.INFINITY);

  /** Nothing at all. */
  public static final TimeSpan ZERO = new TimeSpan(0);

  /** One second in microseconds, the default unit of most directives. */
  public static final long SECOND_MICROS = TimeUnits.SECOND;

  private static final String[] NAMES = {"y", "month", "w", "d", "h", "min", "s", "ms", "us"};
  private static final long[] MICROS = {
    TimeUnits.YEAR,
    TimeUnits.MONTH,
    TimeUnits.WEEK,
    TimeUnits.DAY,
    TimeUnits.HOUR,
    TimeUnits.MINUTE,
    TimeUnits.SECOND,
    1000,
    1
  };

  /**
   * The time span {@code text} means where a number without unit counts {@code defaultUnitMicros};
   * empty if systemd rejects it. Units are case-sensitive, numbers may have a fraction, several
   * parts add up.
   */
  public static Optional<TimeSpan> parse(String text, long defaultUnitMicros) {
    TimeSpanReader reader = TimeSpanReader.micros(text, defaultUnitMicros);
    return reader.valid() ? Optional.of(new TimeSpan(reader.ticks())) : Optional.empty();
  }

  /** Like {@link #parse} with the second as default unit (parse_sec). */
  public static Optional<TimeSpan> parseSeconds(String text) {
    return parse(text, SECOND_MICROS);
  }

  /**
   * Like {@link #parseSeconds}, but zero means for ever (parse_sec_fix_0: TimeoutStopSec= and
   * others).
   */
  public static Optional<TimeSpan> parseSecondsZeroInfinite(String text) {
    Optional<TimeSpan> span = parseSeconds(text);
    return span.isPresent() && span.get().isZero() ? Optional.of(INFINITY) : span;
  }

  /** Like {@link #parseSeconds}, but the empty text means for ever (parse_sec_def_infinity). */
  public static Optional<TimeSpan> parseSecondsEmptyInfinite(String text) {
    boolean empty = Characters.skipBlanks(text, 0) == text.length();
    return empty ? Optional.of(INFINITY) : parseSeconds(text);
  }

  /**
   * The nanoseconds, as an unsigned number, that {@code text} means where a number without unit
   * counts nanoseconds (parse_nsec: TimerSlackNSec=); all bits set for "infinity", empty if systemd
   * rejects it.
   */
  public static Optional<Long> parseNanos(String text) {
    TimeSpanReader reader = TimeSpanReader.nanos(text);
    return reader.valid() ? Optional.of(reader.ticks()) : Optional.empty();
  }

  /** A whole number of seconds. */
  public static TimeSpan ofSeconds(long seconds) {
    return new TimeSpan(Math.multiplyExact(seconds, SECOND_MICROS));
  }

  /** Whether it never ends. */
  public boolean isInfinite() {
    return micros == INFINITY.micros;
  }

  /** Whether it is empty. */
  public boolean isZero() {
    return micros == 0;
  }

  /** Length in seconds, positive infinity if it never ends. */
  public double seconds() {
    if (isInfinite()) {
      return Double.POSITIVE_INFINITY;
    }
    double signed = micros >= 0 ? (double) micros : (double) (micros >>> 1) * 2.0;
    return signed / SECOND_MICROS;
  }

  @Override
  public int compareTo(TimeSpan other) {
    return Long.compareUnsigned(micros, other.micros);
  }

  /** As people say it: "100 ms", "2.5 s", "300 s", "1 h 30 min", "ever" for no limit. */
  public String words() {
    return isInfinite() ? "ever" : TimeWords.of(micros < 0 ? Long.MAX_VALUE : micros);
  }

  /**
   * As format_timespan prints it with an accuracy of 1 us: "2min 30s", "1.500s", "100ms",
   * "infinity", "0".
   */
  @Override
  public String toString() {
    if (isInfinite()) {
      return "infinity";
    }
    if (isZero()) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    long rest = micros;
    for (int unit = 0; unit < NAMES.length && rest != 0; unit++) {
      if (Long.compareUnsigned(rest, MICROS[unit]) < 0) {
        continue;
      }
      if (out.length() > 0) {
        out.append(' ');
      }
      long whole = Long.divideUnsigned(rest, MICROS[unit]);
      long below = Long.remainderUnsigned(rest, MICROS[unit]);
      out.append(Long.toUnsignedString(whole));
      if (below > 0 && Long.compareUnsigned(rest, TimeUnits.MINUTE) < 0) {
        appendFraction(out, below, MICROS[unit]);
        below = 0;
      }
      out.append(NAMES[unit]);
      rest = below;
    }
    return out.toString();
  }

  private static void appendFraction(StringBuilder out, long below, long unit) {
    out.append('.');
    for (long weight = unit / 10; weight > 0; weight /= 10) {
      out.append((char) ('0' + below / weight % 10));
    }
  }
}
