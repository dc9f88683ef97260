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
}
