package dev.gatewaylint.syntax.crontab;

import java.util.Optional;

/** The words that stand for times, such as {@code @daily}. */
final class Shorthands {
  private static final int ALL_HOURS = 0xFF_FFFF;
  private static final int ALL_DAYS = 0xFFFF_FFFE;
  private static final int ALL_MONTHS = 0x1FFE;
  private static final int ALL_WEEKDAYS = 0x7F;

  private Shorthands() {}

  /** The times that a word stands for, without its {@code @}; case counts. */
  static Optional<Schedule> of(String word) {
    return switch (word) {
      case "reboot" -> Optional.of(Schedule.REBOOT);
      case "yearly", "annually" -> days(1, 1 << 1, 1 << 1, ALL_WEEKDAYS);
      case "monthly" -> days(1, 1 << 1, ALL_MONTHS, ALL_WEEKDAYS);
      case "weekly" -> days(1, ALL_DAYS, ALL_MONTHS, 1);
      case "daily", "midnight" -> days(1, ALL_DAYS, ALL_MONTHS, ALL_WEEKDAYS);
      case "hourly" -> days(ALL_HOURS, ALL_DAYS, ALL_MONTHS, ALL_WEEKDAYS);
      default -> Optional.empty();
    };
  }

  private static Optional<Schedule> days(int hours, int days, int months, int weekdays) {
    return Optional.of(new Schedule(false, false, 1, hours, days, months, weekdays, true));
  }
}
