package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a look before or after, and when a stop and a start are one. */
class SurroundingsTest {
  private static Surroundings around(String lines) throws IOException {
    for (Call call : Script.calls("surroundings", lines).all()) {
      boolean interrupts = call.order().map(ServiceOrder::interrupts).orElse(false);
      if (interrupts && call.text().isScript()) {
        return call.around();
      }
    }
    throw new AssertionError(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "curl http://localhost/healthz; systemctl restart web, true",
    "openclaw config validate && systemctl restart web, true",
    "openclaw gateway status; systemctl restart web, true",
    "systemctl is-active web || systemctl restart web, true",
    "if systemctl is-failed web; then systemctl restart web; fi, true",
    "up() { systemctl restart web; }; curl localhost; up, true",
    "up() { systemctl restart web; }; up, false",
    "read -rp ok a; systemctl restart web, true",
    "read -r a; systemctl restart web, false",
    "systemctl is-active web; systemctl restart web, false",
    "openclaw agent -m x; systemctl restart web, false",
    "curl https://example.org/x; systemctl restart web, false",
    "systemctl restart web; curl http://localhost/healthz, false",
  })
  void before(String lines, boolean checked) throws IOException {
    assertThat(around(lines).isCheckedBefore()).isEqualTo(checked);
  }

  @ParameterizedTest
  @CsvSource({
    "systemctl restart web; systemctl is-active web, true",
    "systemctl restart web; systemctl status web, true",
    "systemctl restart web; wget -qO- localhost, true",
    "systemctl restart web; systemctl --user status web, false",
    "ok() { curl localhost; }; systemctl restart web; ok, true",
    "systemctl restart web; echo done, false",
  })
  void after(String lines, boolean checked) throws IOException {
    assertThat(around(lines).isCheckedAfter()).isEqualTo(checked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "systemctl stop web; systemctl start web.service",
        "systemctl stop web\nsleep 3\nsystemctl start web",
        "if true; then systemctl stop web; systemctl start web; fi",
        "launchctl bootout gui/501/a\nlaunchctl bootstrap gui/501 /Library/LaunchAgents/a.plist",
        "openclaw gateway stop && openclaw gateway start",
      })
  void aStopAndAStartAreOne(String lines) throws IOException {
    assertThat(around(lines).startRightBehind()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "systemctl stop web; cp a b; systemctl start web",
        "systemctl stop web; systemctl daemon-reload; systemctl start web",
        "systemctl stop web; systemctl start proxy",
        "systemctl stop web; systemctl --user start web",
        "systemctl stop $1; systemctl start $1",
        "if true; then systemctl stop web; else systemctl start web; fi",
        "case $1 in a) systemctl stop web;; b) systemctl start web;; esac",
        "a() { systemctl stop web; }\nsystemctl start web",
        "docker compose down; docker compose up",
        "systemctl restart web; systemctl start web",
      })
  void theseAreNot(String lines) throws IOException {
    assertThat(around(lines).startRightBehind()).isEmpty();
  }
}
