package dev.gatewaylint.ansible.role;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class YamlTextTest {
  private static final String SPECIAL = " {}[]:,#&*!|>'\"%@`\\-?~=/\n\t\u00e9\u2028ab01.$(";

  private static Object read(String text) {
    Map<String, Object> map = new Yaml().load("  " + text + "\n");
    return requireNonNull(map.get("key"));
  }

  @Test
  void whatIsPlainStaysPlain() {
    assertThat(YamlText.entry(4, "src", "etc/systemd/system/a@.service"))
        .isEqualTo("src: etc/systemd/system/a@.service");
    assertThat(YamlText.item(4, "openclaw.service")).isEqualTo("- openclaw.service");
  }

  @Test
  void whatWouldBeSomethingElseIsQuoted() {
    for (String value : List.of("yes", "0755", "1e3", "~", "null", "", "a: b", "{{ x }}", "x #y")) {
      assertThat(YamlText.entry(2, "key", value)).isEqualTo("key: \"" + value + "\"");
    }
  }

  @Test
  void linesAreBrokenBehindSlashesAndBlanks() {
    assertThat(
            YamlText.entry(
                4,
                "dest",
                "{{ openclaw_gateway_root }}/etc/systemd/system/openclaw-gateway-probe.service"))
        .isEqualTo(
            "dest: \"{{ openclaw_gateway_root }}/etc/systemd/system/\\\n"
                + "      openclaw-gateway-probe.service\"");
  }

  @Test
  void everyStringIsReadAsItWasInLinesOf80Columns() {
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < 5_000; i++) {
      StringBuilder value = new StringBuilder();
      int length = random.nextInt(200);
      for (int at = 0; at < length; at++) {
        value.append(
            random.nextInt(3) == 0
                ? SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                : (char) ('a' + random.nextInt(26)));
      }
      String text = YamlText.entry(2, "key", value.toString());
      assertThat(read(text)).as(text).isEqualTo(value.toString());
      assertThat(("  " + text).lines()).as(text).allMatch(line -> line.length() <= 80);
    }
  }
}
