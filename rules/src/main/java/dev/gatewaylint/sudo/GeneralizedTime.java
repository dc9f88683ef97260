package dev.gatewaylint.sudo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The times of NOTBEFORE and NOTAFTER, RFC 4517's generalized time as sudo's gentime.c reads it:
 * {@code yyyymmddHH[MM[SS]][.F][Z|+hh[mm]]}.
 */
final class GeneralizedTime {
  private GeneralizedTime() {}

  /** The moment; empty for a fault and for local time, whose zone no sudoers file tells. */
  static Optional<Instant> of(String text) {
    int digits = 0;
    while (digits < text.length() && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits > 14 || digits < 10 || digits % 2 != 0) {
      return Optional.empty();
    }
    int minute = digits >= 12 ? number(text, 10, 12) : 0;
    int second = digits == 14 ? number(text, 12, 14) : 0;
    int at = digits;
    if (at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && isDigit(text.charAt(at + 1))) {
      int tenths = text.charAt(at + 1) - '0';
      if (digits == 10) {
        minute += 6 * tenths;
      } else if (digits == 12) {
        second += 6 * tenths;
      }
      at += 2;
    }
    int offset = zone(text.substring(at));
    if (offset == NO_ZONE) {
      return Optional.empty();
    }
    // timegm(3) lets every part overflow into the next.
    LocalDateTime day =
        LocalDateTime.of(number(text, 0, 4), 1, 1, 0, 0)
            .plusMonths(number(text, 4, 6) - 1L)
            .plusDays(number(text, 6, 8) - 1L)
            .plusHours(number(text, 8, 10))
            .plusMinutes(minute)
            .plusSeconds((long) second - offset);
    return Optional.of(day.toInstant(ZoneOffset.UTC));
  }

  private static final int NO_ZONE = Integer.MIN_VALUE;

  /** Seconds east of Greenwich. */
  private static int zone(String text) {
    if (text.equals("Z")) {
      return 0;
    }
    int length = text.length();
    if ((length != 3 && length != 5) || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
      return NO_ZONE;
    }
    for (int i = 1; i < length; i++) {
      if (!isDigit(text.charAt(i))) {
        return NO_ZONE;
      }
    }
    int seconds = number(text, 1, 3) * 3600 + (length == 5 ? number(text, 3, 5) * 60 : 0);
    return text.charAt(0) == '-' ? -seconds : seconds;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text.substring(from, to));
  }
}
