package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

  @ParameterizedTest
  @CsvSource({
    "1min 30s, 90000000, 1min 30s",
    "1.5h, 5400000000, 1h 30min",
    "2m3us, 120000003, 2min 3us",
    "1hour2, 3602000000, 1h 2s",
    ".5s, 500000, 500ms",
    "1 .5, 1500000, 1.500000s",
    "5 s 10 ms, 5010000, 5.010000s",
    "0, 0, 0",
    "1M, 2629800000000, 1month",
    "1y, 31557600000000, 1y",
    "100ms, 100000, 100ms",
    "+5, 5000000, 5s"
  })
  void means(String text, long micros, String printed) {
    assertThat(TimeSpan.parseSeconds(text)).hasValue(new TimeSpan(micros));
    assertThat(TimeSpan.parseSeconds(text).orElseThrow()).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "-0",
        "10S",
        "1Min",
        "1e3",
        "12.34.56",
        "3.",
        "infinity 1",
        "infinit",
        "+.5",
        "s",
        "1 x"
      })
  void isRejected(String text) {
    assertThat(TimeSpan.parseSeconds(text)).isEmpty();
  }

  @Test
  void overflowIsRejected() {
    assertThat(TimeSpan.parseSeconds("18446744073708")).isPresent();
    assertThat(TimeSpan.parseSeconds("18446744073709")).isEmpty();
    assertThat(TimeSpan.parseSeconds("9223372036854775808us")).isEmpty();
    assertThat(TimeSpan.parseSeconds("584541y")).isPresent();
    assertThat(TimeSpan.parseSeconds("584542y")).isEmpty();
  }

  @Test
  void zeroAndNothingMayMeanForEver() {
    assertThat(TimeSpan.parseSecondsZeroInfinite("0")).hasValue(TimeSpan.INFINITY);
    assertThat(TimeSpan.parseSecondsZeroInfinite("1")).hasValue(TimeSpan.ofSeconds(1));
    assertThat(TimeSpan.parseSecondsEmptyInfinite(" ")).hasValue(TimeSpan.INFINITY);
    assertThat(TimeSpan.parseSeconds("infinity")).hasValue(TimeSpan.INFINITY);
    assertThat(TimeSpan.INFINITY.seconds()).isInfinite();
    assertThat(TimeSpan.INFINITY).hasToString("infinity").isGreaterThan(TimeSpan.ofSeconds(1));
  }

  @Test
  void otherUnitsCanBeTheDefault() {
    assertThat(TimeSpan.parse("5", 1)).hasValue(new TimeSpan(5));
    assertThat(TimeSpan.parseNanos("5")).hasValue(5L);
    assertThat(TimeSpan.parseNanos("5us 3ns")).hasValue(5003L);
    assertThat(TimeSpan.parseNanos("5nsec")).hasValue(5L);
    assertThat(TimeSpan.ofSeconds(90).seconds()).isEqualTo(90.0);
  }

  @Test
  void faultPointsAtTheUnknownUnit() {
    Fault fault = ValueTypes.check("sec", "1min 10S", 252).orElseThrow();
    assertThat(fault)
        .isEqualTo(new Fault(7, 8, "not a time span: unknown unit 'S'", Consequence.IGNORED));
  }
}
