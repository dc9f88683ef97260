package dev.gatewaylint.syntax.unit.value;

/**
 * Reads one time span, in ticks of a microsecond or a nanosecond, and says what is wrong where.
 *
 * <p>Source: systemd 252 src/basic/time-util.c, parse_time and parse_nsec; both versions of 252 and
 * 257 agree.
 */
final class TimeSpanReader {

  /** All bits set: systemd's USEC_INFINITY and NSEC_INFINITY, compared as unsigned. */
  static final long INFINITY = -1L;

  private final String text;
  private final long defaultUnit;
  private final long ticksPerMicro;
  private long total;
  private int faultFrom = -1;
  private int faultTo;
  private String message = "";

  private TimeSpanReader(String text, long defaultUnit, long ticksPerMicro) {
    this.text = text;
    this.defaultUnit = defaultUnit;
    this.ticksPerMicro = ticksPerMicro;
  }

  static TimeSpanReader micros(String text, long defaultUnitMicros) {
    TimeSpanReader reader = new TimeSpanReader(text, defaultUnitMicros, 1);
    reader.read();
    return reader;
  }

  static TimeSpanReader nanos(String text) {
    TimeSpanReader reader = new TimeSpanReader(text, 1, 1000);
    reader.read();
    return reader;
  }

  boolean valid() {
    return faultFrom < 0;
  }

  /** Ticks, unsigned. Only if valid. */
  long ticks() {
    return total;
  }

  /** What is wrong. Only if not valid. */
  Fault fault() {
    return Fault.ignored(faultFrom, faultTo, message);
  }

  private void read() {
    int at = Characters.skipBlanks(text, 0);
    if (text.startsWith("infinity", at)) {
      int rest = Characters.skipBlanks(text, at + 8);
      if (rest < text.length()) {
        fail(rest, text.length(), "not a time span: nothing may follow 'infinity'");
      } else {
        total = INFINITY;
      }
      return;
    }
    if (at == text.length()) {
      fail(0, text.length(), "not a time span: it is empty");
      return;
    }
    while (valid() && at < text.length()) {
      at = Characters.skipBlanks(text, readOne(at));
    }
  }

  /** Reads number and unit at {@code at}; returns the index after them. */
  private int readOne(int at) {
    int digits = at;
    if (text.charAt(at) == '-') {
      return fail(at, text.length(), "not a time span: it is negative");
    }
    if (text.charAt(at) == '+') {
      digits++;
    }
    int end = skipDigits(digits);
    boolean dot = end < text.length() && text.charAt(end) == '.';
    boolean number = end > digits;
    // strtol(3) takes a sign only together with digits: "+.5" is no number.
    if (!number && (!dot || digits > at)) {
      return fail(at, end(at), "not a time span: a number is expected here");
    }
    long whole = number ? decimal(digits, end) : 0;
    if (whole < 0) {
      return fail(at, end, "not a time span: the number is too large");
    }
    int fractionEnd = dot ? skipDigits(end + 1) : end;
    int unitAt = Characters.skipBlanks(text, fractionEnd);
    int unit = unit(unitAt);
    int next = unit == NO_UNIT ? unitAt : unitAt + unitLength(unit);
    if (next == fractionEnd && next < text.length() && unit == NO_UNIT) {
      return fail(next, end(next), unknownUnit(next));
    }
    long multiplier = unit == NO_UNIT ? defaultUnit : unitTicks(unit);
    if (!add(whole, multiplier)) {
      return fail(at, next, "not a time span: it is too large");
    }
    if (dot) {
      if (fractionEnd == end + 1) {
        return fail(at, fractionEnd, "not a time span: digits are missing after the decimal point");
      }
      if (!addFraction(end + 1, fractionEnd, multiplier)) {
        return fail(at, next, "not a time span: it is too large");
      }
    }
    return next;
  }

  private static final int NO_UNIT = -1;
  private static final int NSEC = -2;
  private static final int NS = -3;

  private int unit(int at) {
    int unit = TimeUnits.unitAt(text, at);
    if (unit < 0 && ticksPerMicro > 1) {
      if (text.startsWith("nsec", at)) {
        return NSEC;
      }
      if (text.startsWith("ns", at)) {
        return NS;
      }
    }
    return unit;
  }

  private static int unitLength(int unit) {
    return unit == NSEC ? 4 : unit == NS ? 2 : TimeUnits.length(unit);
  }

  private long unitTicks(int unit) {
    return unit < NO_UNIT ? 1 : TimeUnits.micros(unit) * ticksPerMicro;
  }

  private boolean add(long whole, long multiplier) {
    if (Long.compareUnsigned(whole, Long.divideUnsigned(INFINITY, multiplier)) >= 0) {
      return false;
    }
    return grow(whole * multiplier);
  }

  private boolean addFraction(int from, int to, long multiplier) {
    long weight = multiplier / 10;
    for (int at = from; at < to; at++) {
      if (!grow((text.charAt(at) - '0') * weight)) {
        return false;
      }
      weight /= 10;
    }
    return true;
  }

  private boolean grow(long ticks) {
    if (Long.compareUnsigned(ticks, INFINITY - total) >= 0) {
      return false;
    }
    total += ticks;
    return true;
  }

  private int skipDigits(int from) {
    int at = from;
    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The decimal number in [from,to), -1 if it does not fit a signed long. */
  private long decimal(int from, int to) {
    long number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (number > (Long.MAX_VALUE - digit) / 10) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private int end(int from) {
    int at = from;
    while (at < text.length() && !Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private String unknownUnit(int at) {
    int to = at;
    while (to < text.length() && Characters.isLetter(text.charAt(to))) {
      to++;
    }
    if (to == at) {
      return "not a time span: unexpected character after the number";
    }
    return "not a time span: unknown unit '" + text.substring(at, to) + "'";
  }

  private int fail(int from, int to, String why) {
    faultFrom = from;
    faultTo = to;
    message = why;
    return text.length();
  }
}
