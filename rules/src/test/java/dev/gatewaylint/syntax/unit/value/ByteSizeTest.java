package dev.gatewaylint.syntax.unit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1K, 1024, 1000",
    "1.5G, 1610612736, 1500000000",
    "1G 200M, 1283457024, 1200000000",
    "10 M, 10485760, 10000000",
    "10.M, 10485760, 10000000",
    "5B, 5, 5",
    "1K5, 1029, 1005"
  })
  void means(String text, long binary, long decimal) {
    assertThat(ByteSize.parseBinary(text)).hasValue(new ByteSize(binary));
    assertThat(ByteSize.parseDecimal(text)).hasValue(new ByteSize(decimal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "M",
        "1Ki",
        "1KB5",
        "200M 1G",
        "5K5K",
        "-1",
        "16E",
        "99999999999999999999",
        "1X"
      })
  void isRejected(String text) {
    assertThat(ByteSize.parseBinary(text)).isEmpty();
  }
}
