package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

  @ParameterizedTest
  @CsvSource({
    "SIGTERM, 15, SIGTERM",
    "TERM, 15, SIGTERM",
    "9, 9, SIGKILL",
    "RTMIN, 34, SIGRTMIN",
    "SIGRTMIN+3, 37, SIGRTMIN+3",
    "RTMAX-1, 63, SIGRTMIN+29",
    "33, 33, SIG33"
  })
  void names(String text, int number, String printed) {
    assertThat(Signal.parse(text)).hasValue(new Signal(number));
    assertThat(new Signal(number)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sigterm",
        "0",
        "65",
        "RTMIN+31",
        "RTMIN-1",
        "RTMAX+1",
        "SIG",
        "FOO",
        "RTMINx"
      })
  void isUnknown(String text) {
    assertThat(Signal.parse(text)).isEmpty();
  }
}
