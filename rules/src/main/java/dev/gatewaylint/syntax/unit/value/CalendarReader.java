package dev.gatewaylint.syntax.unit.value;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a calendar event expression such as {@code Mon..Fri *-*-* 03:00}.
 *
 * <p>Source: systemd 252 and 257 src/shared/calendarspec.c, calendar_spec_from_string;
 * systemd.time(7).
 */
final class CalendarReader {

  private static final String[] WEEKDAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };
  private static final int DEEPEST = 240;

  private final String text;
  private int at;
  private int days;
  private boolean endOfMonth;
  private CalendarChain year = new CalendarChain(false);
  private CalendarChain month = new CalendarChain(false);
  private CalendarChain day = new CalendarChain(false);
  private CalendarChain hours = CalendarChain.constant(false, 0);
  private CalendarChain minutes = CalendarChain.constant(false, 0);
  private CalendarChain seconds = CalendarChain.constant(true, 0);

  private CalendarReader(String text) {
    this.text = text;
  }

  /** The expression; empty if systemd takes it for none. */
  static Optional<CalendarSpec> read(String text) {
    int space = text.lastIndexOf(' ');
    boolean zoned = space > 0 && TimeZones.isZone(text.substring(space + 1));
    String local = zoned ? text.substring(0, space) : text;
    String zone = zoned ? text.substring(space + 1) : "";
    if (local.isEmpty()) {
      return Optional.empty();
    }
    CalendarReader reader = new CalendarReader(meaning(local));
    if (!reader.read()) {
      return Optional.empty();
    }
    boolean utc = zone.equalsIgnoreCase("UTC") || reader.text.startsWith("@");
    return Optional.of(reader.spec(utc ? "UTC" : zone));
  }

  private CalendarSpec spec(String zone) {
    int weekdays = days == 0 ? CalendarSpec.EVERY_WEEKDAY : days;
    boolean fromEnd = endOfMonth && !day.isStar();
    return new CalendarSpec(weekdays, year, month, fromEnd, day, hours, minutes, seconds, zone);
  }

  /** What a shorthand stands for; any other text itself. */
  private static String meaning(String local) {
    return switch (local.toLowerCase(Locale.ROOT)) {
      case "minutely" -> "*:*";
      case "hourly" -> "*:0";
      case "daily" -> "0:0";
      case "monthly" -> "*-1";
      case "annually", "yearly", "anually" -> "1-1";
      case "weekly" -> "Mon";
      case "quarterly" -> "1,4,7,10-1";
      case "biannually", "bi-annually", "semiannually", "semi-annually" -> "1,7-1";
      default -> local;
    };
  }

  private boolean read() {
    if (!weekdays()) {
      return false;
    }
    int date = date();
    if (date == FAULT) {
      return false;
    }
    if (date == NO_DATE && !time()) {
      return false;
    }
    return at == text.length();
  }

  private boolean weekdays() {
    int rangeStart = -1;
    boolean first = true;
    while (true) {
      int day = weekdayAt();
      if (day < 0) {
        return first;
      }
      int end =
          at
              + (text.regionMatches(true, at, WEEKDAYS[day], 0, WEEKDAYS[day].length())
                  ? WEEKDAYS[day].length()
                  : 3);
      char after = charAt(end);
      if (after != END && "-., ".indexOf(after) < 0) {
        return false;
      }
      if (rangeStart > day) {
        return false;
      }
      for (int within = rangeStart < 0 ? day : rangeStart; within <= day; within++) {
        days |= 1 << within;
      }
      at = end;
      if (after == END || after == ' ') {
        skipSpaces();
        return true;
      }
      if (after == ',') {
        rangeStart = -1;
        at++;
      } else {
        if (rangeStart >= 0 || (after == '.' && charAt(at + 1) != '.')) {
          return false;
        }
        rangeStart = day;
        at += after == '.' ? 2 : 1;
      }
      if (charAt(at) == END || charAt(at) == ' ') {
        skipSpaces();
        return rangeStart < 0;
      }
      first = false;
    }
  }

  private int weekdayAt() {
    for (int day = 0; day < WEEKDAYS.length; day++) {
      if (text.regionMatches(true, at, WEEKDAYS[day], 0, 3)) {
        return day;
      }
    }
    return -1;
  }

  private static final int NO_DATE = 0;
  private static final int FINISHED = 2;
  private static final int FAULT = 3;

  /** Reads a date if there is one; what follows stays. */
  private int date() {
    if (at == text.length()) {
      return NO_DATE;
    }
    if (text.charAt(at) == '@') {
      return timestamp() ? FINISHED : FAULT;
    }
    int start = at;
    CalendarChain first = new CalendarChain(false);
    if (!chain(first)) {
      return FAULT;
    }
    char after = charAt(at);
    if (after == END || after == ':') {
      at = start;
      return NO_DATE;
    }
    CalendarChain second = new CalendarChain(false);
    if (!dash() || !chain(second)) {
      return FAULT;
    }
    if (charAt(at) == END || charAt(at) == ' ') {
      skipSpaces();
      month = first;
      day = second;
      return dayValid() ? NO_DATE : FAULT;
    }
    CalendarChain third = new CalendarChain(false);
    if (endOfMonth || !dash() || !chain(third) || (charAt(at) != END && charAt(at) != ' ')) {
      return FAULT;
    }
    skipSpaces();
    year = first;
    month = second;
    day = third;
    year.fixYears();
    return year.within(1970, 2199, false) && dayValid() ? NO_DATE : FAULT;
  }

  private boolean dayValid() {
    return month.within(1, 12, false) && day.within(1, 31, endOfMonth);
  }

  private boolean dash() {
    char c = charAt(at);
    if (c != '-' && c != '~') {
      return false;
    }
    endOfMonth = c == '~';
    at++;
    return true;
  }

  /** Seconds since 1970, which must name a year that a calendar event may have. */
  private boolean timestamp() {
    int from = at + 1;
    while (from < text.length() && Characters.isCSpace(text.charAt(from))) {
      from++;
    }
    if (charAt(from) == '+') {
      from++;
    }
    long seconds = 0;
    at = from;
    while (Characters.isDigit(charAt(at)) && seconds < Integer.MAX_VALUE * 100L) {
      seconds = seconds * 10 + text.charAt(at) - '0';
      at++;
    }
    if (at == from || seconds >= 7_258_118_400L) {
      return false;
    }
    LocalDateTime then = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    year = CalendarChain.constant(false, then.getYear());
    month = CalendarChain.constant(false, then.getMonthValue());
    day = CalendarChain.constant(false, then.getDayOfMonth());
    hours = CalendarChain.constant(false, then.getHour());
    minutes = CalendarChain.constant(false, then.getMinute());
    this.seconds = CalendarChain.constant(true, then.getSecond() * 1_000_000);
    return true;
  }

  private boolean time() {
    if (at == text.length()) {
      return true;
    }
    hours = new CalendarChain(false);
    minutes = new CalendarChain(false);
    if (!chain(hours) || !colon() || !chain(minutes)) {
      return false;
    }
    if (at < text.length()) {
      seconds = new CalendarChain(true);
      if (!colon() || !chain(seconds) || at < text.length()) {
        return false;
      }
    }
    return hours.within(0, 23, false)
        && minutes.within(0, 59, false)
        && seconds.within(0, 59_999_999, false);
  }

  private boolean colon() {
    return charAt(at++) == ':';
  }

  private boolean chain(CalendarChain chain) {
    if (charAt(at) == '*') {
      chain.addEvery();
      at++;
      return true;
    }
    for (int depth = 0; depth <= DEEPEST; depth++) {
      at = chain.readOne(text, at);
      if (at < 0) {
        at = text.length();
        return false;
      }
      char after = charAt(at);
      if (after != END && " ,-~:".indexOf(after) < 0) {
        return false;
      }
      if (after != ',') {
        return true;
      }
      at++;
    }
    return false;
  }

  private static final char END = 0;

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : END;
  }

  private void skipSpaces() {
    while (charAt(at) == ' ') {
      at++;
    }
  }
}
