package dev.gatewaylint.syntax.unit.value;

import java.util.Arrays;

/**
 * The values of one component of a calendar event: {@code 1,5..9/2}.
 *
 * <p>Source: systemd 252 src/shared/calendarspec.c (prepend_component, normalize_chain,
 * chain_valid, fix_year).
 */
final class CalendarChain {

  private static final int MICROS = 1_000_000;
  private static final int START = 0;
  private static final int STOP = 1;
  private static final int REPEAT = 2;

  private final boolean seconds;
  private int[][] parts = new int[0][];
  private int value;

  /** A chain of whole numbers, or of seconds in microseconds. */
  CalendarChain(boolean seconds) {
    this.seconds = seconds;
  }

  /** A chain of one whole number or, for seconds, of one count of microseconds. */
  static CalendarChain constant(boolean seconds, int value) {
    CalendarChain chain = new CalendarChain(seconds);
    chain.parts = new int[][] {{value, -1, 0}};
    return chain;
  }

  /** Makes it that of {@code *}: every whole value. */
  void addEvery() {
    if (seconds) {
      parts = new int[][] {{0, -1, MICROS}};
    }
  }

  /** Reads one part at {@code from}; returns the index after it, -1 if it is wrong. */
  int readOne(String text, int from) {
    int at = number(text, from);
    if (at < 0) {
      return -1;
    }
    int[] part = {value, -1, 0};
    if (text.startsWith("..", at)) {
      at = number(text, at + 2);
      if (at < 0) {
        return -1;
      }
      part[STOP] = value;
      part[REPEAT] = seconds ? MICROS : 1;
    }
    if (text.startsWith("/", at)) {
      at = number(text, at + 1);
      if (at < 0 || value == 0) {
        return -1;
      }
      part[REPEAT] = value;
    } else if (part[START] > Integer.MAX_VALUE - part[REPEAT]
        || (seconds && part[STOP] >= 0 && part[START] + part[REPEAT] > part[STOP])) {
      return -1;
    }
    parts = Arrays.copyOf(parts, parts.length + 1);
    parts[parts.length - 1] = part;
    return at;
  }

  private int number(String text, int from) {
    int at = from;
    long number = 0;
    while (at < text.length() && Characters.isDigit(text.charAt(at))) {
      number = Math.min(number * 10 + text.charAt(at) - '0', Integer.MAX_VALUE + 1L);
      at++;
    }
    if (at == from) {
      return -1;
    }
    if (seconds) {
      number *= MICROS;
      if (text.startsWith(".", at) && !text.startsWith("..", at)) {
        int digits = at + 1;
        int end = digits;
        int weight = MICROS / 10;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
          int digit = text.charAt(end) - '0';
          number += weight > 0 ? (long) digit * weight : end == digits + 6 && digit >= 5 ? 1 : 0;
          weight /= 10;
          end++;
        }
        if (end == digits) {
          return -1;
        }
        at = end;
      }
    }
    value = (int) number;
    return number > Integer.MAX_VALUE ? -1 : at;
  }

  /** Adds the century to years of two digits. */
  void fixYears() {
    for (int[] part : parts) {
      part[START] = fixYear(part[START]);
      part[STOP] = fixYear(part[STOP]);
    }
  }

  private static int fixYear(int year) {
    if (year >= 0 && year < 70) {
      return year + 2000;
    }
    return year >= 70 && year < 100 ? year + 1900 : year;
  }

  /** Whether every part fits the range, repetitions included. */
  boolean within(int min, int max, boolean endOfMonth) {
    int highest = endOfMonth ? max - 3 : max;
    for (int[] part : parts) {
      normalize(part);
    }
    sort();
    for (int[] part : parts) {
      if (!fits(part, min, highest, endOfMonth)) {
        return false;
      }
      // systemd lowers the limit once more for each further part.
      highest = endOfMonth ? highest - 3 : highest;
    }
    return true;
  }

  private static boolean fits(int[] part, int min, int max, boolean endOfMonth) {
    int start = part[START];
    int stop = part[STOP];
    int repeat = part[REPEAT];
    if (start < min || start > max || repeat > max - min) {
      return false;
    }
    if (stop >= 0) {
      return stop >= min && stop <= max && start + repeat <= stop;
    }
    return endOfMonth ? start - repeat >= min : start + repeat <= max;
  }

  private static void normalize(int[] part) {
    if (part[STOP] > part[START] && part[REPEAT] > 0) {
      part[STOP] -= (part[STOP] - part[START]) % part[REPEAT];
    }
    boolean never =
        part[STOP] > part[START] && part[REPEAT] > 0 && part[START] + part[REPEAT] > part[STOP];
    if (never || part[START] == part[STOP]) {
      part[REPEAT] = 0;
      part[STOP] = -1;
    }
  }

  /** The order in which systemd keeps the parts, each once. */
  private void sort() {
    Arrays.sort(parts, Arrays::compare);
    int kept = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i == 0 || !Arrays.equals(parts[i], parts[i - 1])) {
        parts[kept++] = parts[i];
      }
    }
    parts = Arrays.copyOf(parts, kept);
  }

  /** Whether any value will do; of seconds, any whole one. */
  boolean isStar() {
    for (int[] part : parts) {
      if (seconds && part[START] == 0 && part[STOP] < 0 && part[REPEAT] == MICROS) {
        return true;
      }
    }
    return parts.length == 0;
  }

  /** The smallest value from one up to another, -1 if there is none. */
  int earliest(int from, int highest) {
    if (parts.length == 0) {
      return from <= highest ? from : -1;
    }
    int found = Integer.MAX_VALUE;
    for (int[] part : parts) {
      found = Math.min(found, earliest(part[START], part[STOP], part[REPEAT], from));
    }
    return found <= highest ? found : -1;
  }

  /** Like {@link #earliest} for days that are counted from the last of a month. */
  int earliestFromEnd(int from, int length) {
    if (parts.length == 0) {
      return from <= length ? from : -1;
    }
    int found = Integer.MAX_VALUE;
    for (int[] part : parts) {
      int start = length + 1 - part[START];
      boolean range = part[STOP] > 0;
      int first = range ? length + 1 - part[STOP] : start;
      found = Math.min(found, earliest(first, range ? start : -1, part[REPEAT], from));
    }
    return found <= length ? found : -1;
  }

  private static int earliest(int start, int stop, int repeat, int from) {
    if (start >= from) {
      return start;
    }
    if (repeat == 0) {
      return Integer.MAX_VALUE;
    }
    long next = start + repeat * ceilingOf(from - (long) start, repeat);
    return next > Integer.MAX_VALUE || (stop >= 0 && next > stop) ? Integer.MAX_VALUE : (int) next;
  }

  private static long ceilingOf(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  /** Appends it in the normal form, whole numbers with so many digits at least. */
  void appendTo(StringBuilder out, int digits) {
    if (isStar()) {
      out.append('*');
      return;
    }
    int unit = seconds ? MICROS : 1;
    for (int i = 0; i < parts.length; i++) {
      out.append(i == 0 ? "" : ",");
      int[] part = parts[i];
      appendValue(out, part[START], digits);
      if (part[STOP] > 0) {
        out.append("..");
        appendValue(out, part[STOP], digits);
      }
      if (part[REPEAT] > 0 && !(part[STOP] > 0 && part[REPEAT] == unit)) {
        out.append('/').append(part[REPEAT] / unit);
      }
      appendFraction(out, part[REPEAT] % unit);
    }
  }

  private void appendValue(StringBuilder out, int value, int digits) {
    int unit = seconds ? MICROS : 1;
    appendPadded(out, value / unit, digits);
    appendFraction(out, value % unit);
  }

  private static void appendFraction(StringBuilder out, int micros) {
    if (micros > 0) {
      out.append('.');
      appendPadded(out, micros, 6);
    }
  }

  private static void appendPadded(StringBuilder out, int value, int digits) {
    String text = Integer.toString(value);
    for (int i = text.length(); i < digits; i++) {
      out.append('0');
    }
    out.append(text);
  }
}
