package dev.gatewaylint.syntax.sudoers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time of NOTBEFORE and NOTAFTER: yyyymmddHH, then MM, SS, a tenth, and Z or an offset
 * (parse_gentime in gentime.c).
 *
 * @param epochSecond the time if it is one of UTC; what the local clock shows, taken as UTC, if it
 *     is local
 * @param isLocal whether no zone is written, so that the zone of the machine counts
 */
public record GeneralizedTime(long epochSecond, boolean isLocal) {
  /** The time, empty where sudo refuses the text. */
  public static Optional<GeneralizedTime> parse(String text) {
    int digits = 0;
    while (digits < text.length() && Patterns.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits > 14 || digits < 10 || digits % 2 == 1) {
      return Optional.empty();
    }
    long seconds = wall(text, digits);
    int at = digits;
    boolean hasFraction =
        at + 1 < text.length()
            && (text.charAt(at) == '.' || text.charAt(at) == ',')
            && Patterns.isDigit(text.charAt(at + 1));
    if (hasFraction) {
      int tenth = text.charAt(at + 1) - '0';
      seconds += digits == 10 ? tenth * 360L : digits == 12 ? tenth * 6L : 0;
      at += 2;
    }
    if (at == text.length()) {
      return Optional.of(new GeneralizedTime(seconds, true));
    }
    return zoned(text, at, seconds);
  }

  private static Optional<GeneralizedTime> zoned(String text, int at, long wall) {
    char sign = text.charAt(at);
    if (sign == 'Z') {
      return at + 1 == text.length() ? utc(wall) : Optional.empty();
    }
    int digits = text.length() - at - 1;
    if ((sign != '+' && sign != '-') || (digits != 2 && digits != 4)) {
      return Optional.empty();
    }
    for (int i = at + 1; i < text.length(); i++) {
      if (!Patterns.isDigit(text.charAt(i))) {
        return Optional.empty();
      }
    }
    long minutes = 60L * number(text, at + 1, 2) + (digits == 4 ? number(text, at + 3, 2) : 0);
    return wall == -1
        ? Optional.empty()
        : utc(sign == '-' ? wall + 60 * minutes : wall - 60 * minutes);
  }

  private static Optional<GeneralizedTime> utc(long seconds) {
    return seconds == -1 ? Optional.empty() : Optional.of(new GeneralizedTime(seconds, false));
  }

  /** The point in time, on a machine in that zone. */
  public long epochSecond(ZoneId zone) {
    return isLocal
        ? LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC).atZone(zone).toEpochSecond()
        : epochSecond;
  }

  /** As timegm(3) does, months above twelve and hours above 24 run over. */
  private static long wall(String text, int digits) {
    int month = number(text, 4, 2) - 1;
    int year = number(text, 0, 4) + Math.floorDiv(month, 12);
    long day =
        LocalDate.of(year, Math.floorMod(month, 12) + 1, 1).toEpochDay() + number(text, 6, 2) - 1;
    int minute = digits >= 12 ? number(text, 10, 2) : 0;
    int second = digits >= 14 ? number(text, 12, 2) : 0;
    return day * 86_400 + 3_600L * number(text, 8, 2) + 60L * minute + second;
  }

  private static int number(String text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
