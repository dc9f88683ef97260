package dev.gatewaylint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.simulate.Event;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElapsedTest {
  private static TimeSpan span(String text) {
    return TimeSpan.parseSeconds(text).orElseThrow();
  }

  private static String column(String time, String last) {
    return Elapsed.of(List.of(new Event(span(last), "a", "starts"))).column(span(time)).strip();
  }

  @Test
  void countsInSecondsWhileTheyAreFew() {
    assertThat(column("18s", "140s")).isEqualTo("18 s");
    assertThat(column("2.5s", "140s")).isEqualTo("2.5 s");
  }

  @Test
  void roundsNothingAwayInALongPlay() {
    assertThat(column("0", "1h")).isEqualTo("0:00:00");
    assertThat(column("1h 9min 50s", "2h")).isEqualTo("1:09:50");
    assertThat(column("2d 3h 45min 6.5s", "3d")).isEqualTo("2 d 3:45:06.5");
  }
}
