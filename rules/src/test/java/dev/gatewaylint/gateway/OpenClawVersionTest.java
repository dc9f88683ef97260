package dev.gatewaylint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenClawVersionTest {
  private static OpenClawVersion version(String text) {
    return OpenClawVersion.parse(text).orElseThrow();
  }

  @Test
  void readsACalendarVersion() {
    assertThat(version("2026.9.6")).isEqualTo(new OpenClawVersion(2026, 9, 6, true));
    assertThat(version("2026.9.6")).hasToString("2026.9.6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026.9", "2026.9.", "1.2.3", "2026.9.6-beta", "v2026.9.6"})
  void takesNothingElse(String text) {
    assertThat(OpenClawVersion.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OpenClaw Gateway (v2026.9.6), 2026.9.6",
    "/opt/openclaw-2026.4.15/bin/openclaw gateway, 2026.4.15",
    "ghcr.io/openclaw/openclaw:2026.3.8-slim, 2026.3.8",
    "since 2025 it is 2026.9.6, 2026.9.6"
  })
  void findsTheVersionThatATextMentions(String text, String expected) {
    assertThat(OpenClawVersion.mentionedIn(text)).contains(version(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "openclaw gateway --port 18789", "12026.9.6", "node v24.16.0"})
  void findsNoneInOtherTexts(String text) {
    assertThat(OpenClawVersion.mentionedIn(text)).isEmpty();
  }

  @Test
  void comparesByYearMonthAndDay() {
    assertThat(version("2026.10.1").atLeast(2026, 9, 6)).isTrue();
    assertThat(version("2026.9.6").atLeast(2026, 9, 6)).isTrue();
    assertThat(version("2026.9.5").atLeast(2026, 9, 6)).isFalse();
    assertThat(version("2027.1.1").atLeast(2026, 12, 31)).isTrue();
  }

  @Test
  void knowsWhatChangedWhen() {
    assertThat(version("2026.4.14").exitsOnRefusedConfig()).isFalse();
    assertThat(version("2026.4.15").exitsOnRefusedConfig()).isTrue();
    assertThat(version("2026.7.1").drainTime()).isEqualTo(TimeSpan.ofSeconds(30));
    assertThat(version("2026.8.1").drainTime()).isEqualTo(TimeSpan.ofSeconds(330));
    assertThat(OpenClawVersion.OLDEST.known()).isFalse();
  }
}
