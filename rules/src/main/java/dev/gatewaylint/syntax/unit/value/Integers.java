package dev.gatewaylint.syntax.unit.value;

import java.util.OptionalLong;

/**
 * Whole numbers as systemd reads them: strtol(3) with base 0 plus the prefixes 0b and 0o.
 *
 * <p>Source: systemd 252 src/basic/parse-util.c, safe_atoi, safe_atou_full, safe_atollu_full,
 * safe_atolli, mangle_base.
 */
public final class Integers {

  private static final int ANY_BASE = 0;

  private Integers() {}

  /** A signed 32 bit number. */
  static OptionalLong int32(String text) {
    OptionalLong number = signed(text);
    return number.isPresent() && (int) number.getAsLong() == number.getAsLong()
        ? number
        : OptionalLong.empty();
  }

  /** A signed 64 bit number. */
  static OptionalLong signed(String text) {
    Reading reading = new Reading(text, ANY_BASE);
    if (!reading.valid || reading.overflow) {
      return OptionalLong.empty();
    }
    if (reading.negative) {
      return reading.value < 0 && reading.value != Long.MIN_VALUE
          ? OptionalLong.empty()
          : OptionalLong.of(-reading.value);
    }
    return reading.value < 0 ? OptionalLong.empty() : OptionalLong.of(reading.value);
  }

  /** An unsigned 64 bit number, as the same bits in a long. */
  static OptionalLong unsigned(String text) {
    return unsigned(new Reading(text, ANY_BASE));
  }

  /** An unsigned number of at most {@code max}. */
  public static OptionalLong upTo(long max, String text) {
    return bounded(max, unsigned(text));
  }

  /** An unsigned number of at most {@code max} in a given base. */
  static OptionalLong upTo(long max, String text, int base) {
    return bounded(max, unsigned(new Reading(text, base)));
  }

  private static OptionalLong bounded(long max, OptionalLong number) {
    return number.isPresent() && Long.compareUnsigned(number.getAsLong(), max) <= 0
        ? number
        : OptionalLong.empty();
  }

  private static OptionalLong unsigned(Reading reading) {
    if (!reading.valid || reading.overflow || (reading.negative && reading.value != 0)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(reading.value);
  }

  /** One pass over the text. */
  private static final class Reading {

    boolean valid;
    boolean negative;
    boolean overflow;
    long value;

    Reading(String text, int wantedBase) {
      int base = wantedBase;
      int at = skipSpace(text, 0);
      if (base == ANY_BASE) {
        if (text.regionMatches(true, at, "0b", 0, 2)) {
          base = 2;
          at += 2;
        } else if (text.regionMatches(true, at, "0o", 0, 2)) {
          base = 8;
          at += 2;
        }
      }
      at = skipSpace(text, at);
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        negative = text.charAt(at) == '-';
        at++;
      }
      if (base == ANY_BASE) {
        base = 10;
        if (at < text.length() && text.charAt(at) == '0') {
          base = 8;
          if (text.regionMatches(true, at, "0x", 0, 2)) {
            base = 16;
            at += 2;
          }
        }
      }
      if (wantedBase == 16 && text.regionMatches(true, at, "0x", 0, 2)) {
        at += 2;
      }
      valid = at < text.length();
      for (; at < text.length(); at++) {
        int digit = Characters.hex(text.charAt(at));
        if (digit < 0 || digit >= base) {
          valid = false;
          return;
        }
        grow(base, digit);
      }
    }

    private void grow(int base, int digit) {
      long limit = Long.divideUnsigned(-1L - digit, base);
      if (Long.compareUnsigned(value, limit) > 0) {
        overflow = true;
      } else {
        value = value * base + digit;
      }
    }

    private static int skipSpace(String text, int from) {
      int at = from;
      while (at < text.length() && Characters.isCSpace(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
