package dev.gatewaylint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinesTest {
  private static final String TELEGRAM = "123456789:AAF_hunter2-hunter2-hunter2-hunter2";

  private static String last(String text) {
    SourceFile file = SourceFile.of("a", text);
    return SecretLines.of(file, (int) text.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<key>DISCORD_TOKEN</key>\n<string>hunter2</string>",
        "<key>DISCORD_TOKEN</key>\n<!-- rotated -->\n\n  <string>hunter2</string>",
        "<key>DISCORD_TOKEN</key>\n<string>\n  hunter2",
        "<string>--token</string>\n<string>hunter2 and more</string>",
        "[\n  \"--password\",\n  \"hunter2\",",
        "  botToken:\n    \"hunter2\",",
        "apiKey: |\n  hunter2",
        "apiKey: |\n  first\n  hunter2",
        "- --token\n- hunter2",
        "url: https://discord.com/api/webhooks/1/hunter2",
        "-u sk-hunter2hunter2hunter2",
      })
  void hidesWhatStandsBelowItsName(String text) {
    assertThat(last(text)).doesNotContain("hunter2").contains("*");
  }

  @Test
  void hidesTokensByTheirShape() {
    assertThat(last("  x: \"" + TELEGRAM + "\"")).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<key>Label</key>\n<string>ai.openclaw.gateway</string>",
        "<key>OPENCLAW_TOKEN</key>\n<string>hidden</string>\n<key>KeepAlive</key>",
        "token: \"${A}\",\nmode: \"local\",",
        "auth: {\n  token: \"${A}\",\n  mode: \"token\",\n},\nport: 18789,",
        "  \"token\",\n]\nport: 18789",
      })
  void leavesOtherLinesAlone(String text) {
    assertThat(text).endsWith(last(text));
  }
}
