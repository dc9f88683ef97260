package dev.gatewaylint.syntax.unit.value;

import java.time.ZoneId;

/**
 * Names of time zones. Source: systemd 252 src/basic/time-util.c, timezone_is_valid (a file of the
 * zone database).
 */
final class TimeZones {

  private TimeZones() {}

  /**
   * Whether {@code name} is a time zone of the database that Java ships, UTC, or may be the
   * abbreviation of a host's own zone (which only the host knows, and which it accepts too).
   */
  static boolean isZone(String name) {
    if (name.equalsIgnoreCase("UTC")) {
      return true;
    }
    if (name.isEmpty() || !Characters.isLetter(name.charAt(0))) {
      return false;
    }
    return isAbbreviation(name) || ZoneId.getAvailableZoneIds().contains(name);
  }

  private static boolean isAbbreviation(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c < 'A' || c > 'Z') {
        return false;
      }
    }
    return name.length() >= 3 && name.length() <= 5;
  }
}
