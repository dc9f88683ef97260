package dev.gatewaylint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "3us, 3 us",
    "100ms, 100 ms",
    "2.5s, 2.5 s",
    "12s, 12 s",
    "300s, 300 s",
    "10min, 10 min",
    "1h 30min, 1 h 30 min",
    "2h 5s, 2 h 5 s",
    "2h 46min 5s, 2 h 46 min",
    "2.3s, 2.3 s",
    "3d, 3 d",
    "infinity, ever"
  })
  void saysTimesAsPeopleDo(String span, String words) {
    assertThat(Wording.time(TimeSpan.parseSeconds(span).orElseThrow())).isEqualTo(words);
  }
}
