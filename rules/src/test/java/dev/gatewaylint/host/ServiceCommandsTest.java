package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.ExecCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCommandsTest {
  private static ExecCommand command(String text) {
    return ExecCommand.parse(text, 252).commands().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "-/usr/bin/pkill -f openclaw > pkill",
        "killall node > killall",
        "/bin/fuser -sk 18789/tcp > fuser -k",
        "/bin/sh -ec true > ",
        "/bin/sh -c \"sleep 1;fuser -k 18789/tcp\" > fuser -k",
        "/bin/bash -c 'kill -9 $(lsof -ti:18789)' > kill",
        "/bin/sh -c 'pgrep node | xargs kill' > kill"
      })
  void seesWhatKillsByNameOrPort(String text, String killer) {
    assertThat(ServiceCommands.killer(command(text)).orElse(null)).isEqualTo(killer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bin/kill -HUP $MAINPID",
        "/usr/bin/pkill -P $MAINPID",
        "/bin/sh -c 'kill -TERM $MAINPID'",
        "/bin/fuser 18789/tcp",
        "/bin/fuser --kill-nothing 1/tcp",
        "/bin/echo pkill",
        "/usr/bin/pgrep node"
      })
  void seesWhatDoesNot(String text) {
    assertThat(ServiceCommands.killer(command(text))).isEmpty();
  }

  @Test
  void seesWordsThatOnlyAShellUnderstands() {
    assertThat(ServiceCommands.shellWord(command("/bin/a ~/b"))).isPresent();
    assertThat(ServiceCommands.shellWord(command("/bin/a | /bin/b"))).isPresent();
    assertThat(ServiceCommands.shellWord(command("/bin/sh -c 'a | b > ~/c'"))).isEmpty();
    assertThat(ServiceCommands.shellWord(command("/bin/a b~c d|e"))).isEmpty();
  }

  @Test
  void knowsWhoMapsSignalsToExitStatuses() {
    assertThat(ServiceCommands.mapsSignals(command("/usr/bin/java -jar a.jar"))).isTrue();
    assertThat(ServiceCommands.mapsSignals(command("/usr/bin/openclaw gateway"))).isTrue();
    assertThat(ServiceCommands.mapsSignals(command("/usr/bin/nginx"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/home/a/.nvm/versions/node/v24.1.0/bin/openclaw gateway, nvm",
    "/home/a/.local/share/fnm/node-versions/v24.1.0/installation/bin/node x.js, fnm",
    "/home/a/.volta/tools/image/node/24.1.0/bin/node x.js, volta",
    "/usr/bin/node /home/a/.asdf/installs/nodejs/24.1.0/lib/x.js, asdf",
    "/home/a/.local/share/mise/installs/node/24.1.0/bin/node x.js, mise",
    "/home/a/.volta/bin/openclaw gateway,",
    "/home/a/.asdf/shims/node x.js,",
    "/usr/bin/openclaw gateway,"
  })
  void namesTheVersionManager(String text, String tool) {
    assertThat(ServiceCommands.versionManager(command(text)).orElse(null)).isEqualTo(tool);
  }
}
