package dev.gatewaylint.syntax.crontab;

import java.time.Duration;
import java.util.Optional;

/**
 * When a job runs. Bit sets, bit n for the value n.
 *
 * @param isReboot whether it runs once when the daemon starts at boot, and the sets are empty
 * @param isRandom whether cron draws one of its values when it loads the file ({@code 0~30}); the
 *     sets then hold the lowest
 * @param minutes 0 to 59
 * @param hours 0 to 23
 * @param days of the month, 1 to 31
 * @param months 1 to 12
 * @param weekdays 0 to 6 from Sunday
 * @param needsBothDays whether the day of the month and that of the week must both fit, because one
 *     of the two fields begins with {@code *}; otherwise one is enough
 */
public record Schedule(
    boolean isReboot,
    boolean isRandom,
    long minutes,
    int hours,
    int days,
    int months,
    int weekdays,
    boolean needsBothDays) {

  static final Schedule REBOOT = new Schedule(true, false, 0, 0, 0, 0, 0, false);

  /** Whether it runs on a day that has this place in the calendar. */
  boolean runsOn(int month, int day, int weekday) {
    if ((months >> month & 1) == 0) {
      return false;
    }
    boolean dayFits = (days >> day & 1) != 0;
    boolean weekdayFits = (weekdays >> weekday & 1) != 0;
    return needsBothDays ? dayFits && weekdayFits : dayFits || weekdayFits;
  }

  /** Runs on a day on which it runs at all; 0 for a job of the boot. */
  public int runsPerDay() {
    return Long.bitCount(minutes) * Integer.bitCount(hours);
  }

  /** Whether no day and time ever fits, as with {@code 0 0 30 2 *} and with {@code 9-5}. */
  public boolean neverRuns() {
    return !isReboot && (runsPerDay() == 0 || RunDays.of(this).closest() == 0);
  }

  /**
   * The shortest time between two runs, on clocks that are not put forward or back; empty where it
   * runs at boot or never.
   */
  public Optional<Duration> smallestGap() {
    if (isReboot || runsPerDay() == 0) {
      return Optional.empty();
    }
    RunDays runDays = RunDays.of(this);
    return runDays.closest() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(gapMinutes(runDays.closest())));
  }

  private long gapMinutes(int days) {
    int first = -1;
    int last = -1;
    long least = Long.MAX_VALUE;
    for (int hour = 0; hour < 24; hour++) {
      for (int minute = 0; (hours >> hour & 1) != 0 && minute < 60; minute++) {
        if ((minutes >> minute & 1) != 0) {
          int now = hour * 60 + minute;
          least = last < 0 ? least : Math.min(least, now - last);
          first = first < 0 ? now : first;
          last = now;
        }
      }
    }
    return Math.min(least, days * 1440L - (last - first));
  }
}
