package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a kill by name meets. */
class SignalsTest {
  private static Call kill(String line) throws IOException {
    for (Call call : Script.calls("signals", line).all()) {
      if (call.kill().isPresent()) {
        return call;
      }
    }
    throw new AssertionError(line);
  }

  @ParameterizedTest
  @CsvSource({
    "pkill openclaw, openclaw.service",
    "pkill -f 'openclaw gateway', openclaw.service",
    "pkill -f 'open.*gateway', openclaw.service",
    "pkill -f '^/usr/bin/openclaw', openclaw.service",
    "pkill -f '[o]penclaw', openclaw.service",
    "pkill -f 'nothing|server[.]js', web.service",
    "pkill node, web.service",
    "killall /usr/bin/node, web.service",
    "fuser -k 18789/tcp, openclaw.service",
    "kill $(pidof openclaw), openclaw.service",
    "kill -9 `lsof -t -i:18789`, openclaw.service",
    "pgrep -f server.js | xargs kill, web.service",
    "systemctl kill -s HUP web, web.service",
  })
  void meetsTheServiceOfThisHost(String line, String unit) throws IOException {
    assertThat(kill(line).signalled())
        .extracting(service -> service.unit().name().text())
        .containsExactly(unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pkill -f",
        "pkill ''",
        "pkill gateway",
        "killall open",
        "fuser -k 80/tcp",
        "kill 4711",
        "pgrep -f server.js; kill 4711",
        "pkill -f $1",
        "systemctl kill elsewhere",
      })
  void meetsNone(String line) throws IOException {
    assertThat(kill(line).signalled()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pkill -USR1 clawdbot, true", "pkill -USR1 node, false", "kill -USR1 4711, false"})
  void aNameOfTheFamilyIsAGateway(String line, boolean gateway) throws IOException {
    assertThat(kill(line).isAboutGateway()).isEqualTo(gateway);
  }
}
