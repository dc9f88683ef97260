package dev.gatewaylint.syntax.crontab;

/** The days on which a schedule runs, over the 400 years in which the calendar repeats itself. */
record RunDays(int closest) {
  private static final int CYCLE_DAYS = 146_097;
  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /**
   * Looks for the two days that are closest to each other; {@code closest} is how many days lie
   * from one to the next, 0 where there is no day at all.
   */
  static RunDays of(Schedule schedule) {
    int weekday = 6; // 1 January 2000 was a Saturday
    int at = 0;
    int first = -1;
    int last = -1;
    int closest = CYCLE_DAYS;
    for (int year = 2000; year < 2400; year++) {
      for (int month = 1; month <= 12; month++) {
        int length = LENGTHS[month - 1] + (month == 2 && isLeap(year) ? 1 : 0);
        for (int day = 1; day <= length; day++) {
          if (schedule.runsOn(month, day, weekday)) {
            closest = last < 0 ? closest : Math.min(closest, at - last);
            first = first < 0 ? at : first;
            last = at;
            if (closest == 1) {
              return new RunDays(1);
            }
          }
          at++;
          weekday = weekday == 6 ? 0 : weekday + 1;
        }
      }
    }
    return new RunDays(first < 0 ? 0 : Math.min(closest, CYCLE_DAYS - last + first));
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
