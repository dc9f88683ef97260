package dev.gatewaylint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinesTest {
  private static final String TELEGRAM = "123456789:AAF_hunter2-hunter2-hunter2-hunter2";

  private static String last(String text) {
    SourceFile file = SourceFile.of("a", text);
    int number = (int) text.lines().count();
    Span line = file.lines().span(number);
    return new SecretLines().of(file, number, 0, line.end() - line.start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<key>DISCORD_TOKEN</key>\n<string>hunter2</string>",
        "<key>DISCORD_TOKEN</key>\n<!-- rotated -->\n\n  <string>hunter2</string>",
        "<key>DISCORD_TOKEN</key>\n<string>\n  hunter2",
        "<string>--token</string>\n<string>hunter2 and more</string>",
        "<key>A_TOKEN</key>\n<string><![CDATA[hunter2]]></string>",
        "<key>A_TOKEN</key>\n<string><!-- new --> hunter2</string>",
        "<key>A_TOKEN</key>\n<data>hunter2</data>",
        "[\n  \"--password\",\n  \"hunter2\",",
        "  botToken:\n    \"hunter2\",",
        "apiKey: |\n  hunter2",
        "apiKey: |\n  first\n  hunter2",
        "- --token\n- hunter2",
        "url: https://discord.com/api/webhooks/1/hunter2",
        "-u sk-hunter2hunter2hunter2",
        "Environment=HTTPS_PROXY=http://bob:hunter2@proxy:3128",
        "redis://:hunter2@cache/0",
        "Environment=A_TOKEN=\\\n hunter2 \\",
        "Environment=\"A_TOKEN={{ a | default('hunter2') }}\"",
        "A_TOKEN={{ a }}hunter2",
        "a_token: \"{{ a | default('hunter2') }}\"",
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
        "<key>Comment</key>\n<string>has a token</string>\n<key>KeepAlive</key>",
        "<key>USES_TOKEN</key>\n<true/>",
        "token: \"${A}\",\nmode: \"local\",",
        "auth: {\n  token: \"${A}\",\n  mode: \"token\",\n},\nport: 18789,",
        "  \"token\",\n]\nport: 18789",
        "Environment=A_TOKEN={{ vault_token }}",
        "a_token: \"{{ vault_token }}\"",
        "http://${USER}:${PASS}@proxy:3128/a:b@c",
        "ExecStart=/bin/a https://example.org:8080/a@b",
      })
  void leavesOtherLinesAlone(String text) {
    assertThat(text).endsWith(last(text));
  }

  @Test
  void showsAPartOfALongLine() {
    String before = "<a/>".repeat(10_000);
    String text = before + "<key>A_TOKEN</key><string>hunter2</string>" + before;
    int at = text.indexOf("<string>");
    assertThat(new SecretLines().of(SourceFile.of("a", text), 1, at - 6, at + 24))
        .isEqualTo("</key><string>*******</string>");
  }
}
