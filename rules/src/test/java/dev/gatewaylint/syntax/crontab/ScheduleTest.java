package dev.gatewaylint.syntax.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static Schedule schedule(String times, Dialect dialect) {
    SourceFile source = SourceFile.of("root", times + " x\n");
    CrontabFile file = CrontabParser.parse(source, CrontabKind.USER, dialect);
    assertThat(file.problems()).isEmpty();
    return file.jobs().get(0).schedule().value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *|PT1M|1440",
        "*/5 * * * *|PT5M|288",
        "*/7 * * * *|PT4M|216",
        "0,30 9-17 * * mon-fri|PT30M|18",
        "1 2 * * *|PT24H|1",
        "59 23 * * 7|PT168H|1",
        "0 0 1 * *|PT672H|1",
        "0 0 1,15 * sun|PT24H|1",
        "0 0 */2 * 1|PT168H|1",
        "0 0 29 feb *|PT35064H|1",
        "0 0,23 * * *|PT1H|2",
        "@hourly|PT1H|24",
        "@daily|PT24H|1",
        "@weekly|PT168H|1",
        "@monthly|PT672H|1",
        "@yearly|PT8760H|1",
      })
  void knowsItsSmallestGap(String times, Duration gap, int runs) {
    Schedule schedule = schedule(times, Dialect.VIXIE);
    assertThat(schedule.smallestGap()).contains(gap);
    assertThat(schedule.runsPerDay()).isEqualTo(runs);
    assertThat(schedule.neverRuns()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 0 30 2 *", "9-5 * * * *", "0 0 31 4,6 *"})
  void knowsThatItNeverRuns(String times) {
    assertThat(schedule(times, Dialect.VIXIE).neverRuns()).isTrue();
    assertThat(schedule(times, Dialect.VIXIE).smallestGap()).isEmpty();
  }

  @Test
  void cronieDrawsValues() {
    Schedule schedule = schedule("0~30 ~ * * *", Dialect.CRONIE);
    assertThat(schedule.isRandom()).isTrue();
    assertThat(schedule.runsPerDay()).isEqualTo(1);
    assertThat(schedule("0 0 * * 5-0", Dialect.CRONIE).weekdays()).isEqualTo(0b1100001);
  }

  /** Minute by minute through eight years, as cron goes. */
  @Test
  void noTwoRunsAreCloserThanTheSmallestGap() {
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < 40; i++) {
      String times =
          field(random, 0, 59)
              + field(random, 0, 23)
              + field(random, 1, 28)
              + "* "
              + field(random, 0, 6).strip();
      Schedule schedule = schedule(times, Dialect.VIXIE);
      assertThat(schedule.smallestGap()).as(times).isEqualTo(seen(schedule));
    }
  }

  private static String field(Random random, int low, int high) {
    int first = low + random.nextInt(high - low + 1);
    int second = low + random.nextInt(high - low + 1);
    return switch (random.nextInt(4)) {
      case 0 -> "* ";
      case 1 -> first + " ";
      case 2 -> first + "," + second + " ";
      default -> Math.min(first, second) + "-" + Math.max(first, second) + " ";
    };
  }

  private static Optional<Duration> seen(Schedule schedule) {
    LocalDateTime end = LocalDateTime.of(2008, 1, 1, 0, 0);
    long last = -1;
    long least = Long.MAX_VALUE;
    long minute = 0;
    for (LocalDateTime day = LocalDateTime.of(2000, 1, 1, 0, 0);
        day.isBefore(end);
        day = day.plusDays(1)) {
      boolean runs =
          schedule.runsOn(
              day.getMonthValue(), day.getDayOfMonth(), day.getDayOfWeek().getValue() % 7);
      for (int at = 0; at < 1440; at++, minute++) {
        boolean fits =
            (schedule.minutes() >> (at % 60) & 1) != 0 && (schedule.hours() >> (at / 60) & 1) != 0;
        if (runs && fits) {
          least = last < 0 ? least : Math.min(least, minute - last);
          last = minute;
        }
      }
    }
    return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofMinutes(least));
  }
}
