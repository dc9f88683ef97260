package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Calendar event expressions, their normal form and their next elapses as systemd has them. */
class CalendarOracleTest {
  private static final LocalDateTime BASE = LocalDateTime.of(2026, 3, 1, 12, 34, 56);
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);
  private static final int ELAPSES = 5;

  /**
   * What one of the two says.
   *
   * @param normalForm empty where it rejects the text
   */
  private record Answer(String normalForm, List<String> elapses) {}

  @Test
  void elapsesWhenSystemdSays() {
    Oracle.require("systemd-analyze");
    SystemdAnalyze systemd = SystemdAnalyze.installed();
    RandomCalendar calendars = new RandomCalendar(new Random(Oracle.seed()));
    int cases = Oracle.cases(150, 3000);
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < cases; i++) {
      String text = calendars.next();
      Answer real = real(systemd, text);
      Answer ours = ours(text);
      accepted += real.normalForm.isEmpty() ? 0 : 1;
      if (!real.equals(ours)) {
        wrong.add(text + "\n  systemd " + real + "\n  we      " + ours);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(accepted).isGreaterThan(cases / 2);
    Oracle.compared("systemd-analyze", systemd.version() + "", "elapses of calendars", cases);
  }

  /** The gap is between two neighbours, and none of a long run of neighbours is closer. */
  @Test
  void noTwoElapsesAreCloserThanTheSmallestGap() {
    RandomCalendar calendars = new RandomCalendar(new Random(Oracle.seed()));
    int compared = 0;
    for (int i = 0; i < Oracle.cases(300, 3000); i++) {
      Optional<CalendarSpec> spec = CalendarSpec.parse(calendars.next());
      if (spec.isEmpty()) {
        continue;
      }
      Optional<LocalDateTime> at = spec.get().next(LocalDateTime.of(1970, 1, 1, 0, 0));
      Duration seen = Duration.ofDays(400_000);
      int left = 3000;
      while (at.isPresent() && left-- > 0) {
        Optional<LocalDateTime> next = spec.get().next(at.get());
        if (next.isPresent()) {
          Duration gap = Duration.between(at.get(), next.get());
          seen = gap.compareTo(seen) < 0 ? gap : seen;
        }
        at = next;
      }
      Optional<Duration> least = spec.get().smallestGap();
      if (least.isPresent()) {
        assertThat(least.get()).as("%s", spec.get()).isLessThanOrEqualTo(seen);
      }
      if (at.isEmpty()) {
        Duration all = seen;
        assertThat(least.orElse(Duration.ofDays(400_000))).as("%s", spec.get()).isEqualTo(all);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static Answer ours(String text) {
    Optional<CalendarSpec> spec = CalendarSpec.parse(text);
    if (spec.isEmpty()) {
      return new Answer("", List.of());
    }
    List<String> elapses = new ArrayList<>();
    Optional<LocalDateTime> at = spec.get().next(BASE);
    while (at.isPresent() && elapses.size() < ELAPSES) {
      elapses.add(at.get().format(PRINTED));
      at = spec.get().next(at.get());
    }
    return new Answer(spec.get().toString(), elapses);
  }

  private static Answer real(SystemdAnalyze systemd, String text) {
    SystemdAnalyze.Output output =
        systemd.run(
            List.of(
                "calendar",
                "--iterations=" + ELAPSES,
                "--base-time=2026-03-01 12:34:56 UTC",
                "--",
                text));
    String form = "";
    List<String> elapses = new ArrayList<>();
    for (String line : output.stdout().split("\n", -1)) {
      int colon = line.indexOf(": ");
      String value = colon < 0 ? "" : line.substring(colon + 2).strip();
      if (line.contains("Normalized form:")) {
        form = value;
      } else if (line.contains("Next elapse:") || line.contains("Iter. #")) {
        elapses.add(value);
      }
    }
    elapses.remove("never");
    return new Answer(form.isEmpty() && output.status() == 0 ? text : form, elapses);
  }
}
