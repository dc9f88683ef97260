package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.text.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between the releases of sudo-rs, as their sources have it. */
class SudoRsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x ALL=/x restart y; SAME; SAME; SAME",
        "x ALL=/x restart *; DIFFERENT; DIFFERENT; DIFFERENT",
        "x ALL=/x restart y*; DIFFERENT; DIFFERENT; REFUSED",
        "x ALL=/x * y; DIFFERENT; DIFFERENT; REFUSED",
        "x ALL=/x ^y$; DIFFERENT; DIFFERENT; REFUSED",
        "x ALL=/x a=b; REFUSED; REFUSED; SAME",
        "x ALL=NOEXEC: /x; REFUSED; SAME; SAME",
        "x ALL=LOG_INPUT: /x; DIFFERENT; DIFFERENT; DIFFERENT",
        "x ALL=sudoedit /x; REFUSED; SAME; SAME",
        "x ALL=list; REFUSED; SAME; SAME",
        "x ALL=^/x$; REFUSED; REFUSED; REFUSED",
        "x ALL=TIMEOUT=1h /x; REFUSED; REFUSED; REFUSED",
        "x 10.0.0.1=/x; DIFFERENT; DIFFERENT; REFUSED",
        "x@y ALL=/x; REFUSED; SAME; SAME",
        "Defaults requiretty; REFUSED; REFUSED; REFUSED",
        "Defaults noexec; REFUSED; SAME; SAME",
        "Defaults lecture; SAME; SAME; REFUSED",
        "Defaults lecture=never; REFUSED; REFUSED; SAME",
        "Defaults !env_reset; DIFFERENT; DIFFERENT; DIFFERENT",
        "Defaults secure_path=/bin; SAME; SAME; SAME",
      })
  void releasesDiffer(String line, String oldest, String middle, String newest) {
    assertThat(kind(line, "0.2.5-5+deb13u1")).hasToString(oldest);
    assertThat(kind(line, "0.2.8")).hasToString(middle);
    assertThat(kind(line, "0.2.13")).hasToString(newest);
    assertThat(kind(line, SudoRsVersion.NEWEST.toString())).hasToString(newest);
  }

  private static SudoRsReading.Kind kind(String line, String version) {
    PolicyLine entry = LabWorld.entries(SourceFile.of("etc/sudoers", line + "\n")).get(0);
    SudoRsReading reading = SudoRs.read(entry, SudoRsVersion.parse(version).orElseThrow());
    assertThat(reading.reason().isEmpty()).isEqualTo(reading.kind() == SudoRsReading.Kind.SAME);
    return reading.kind();
  }
}
