package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KillOrderTest {
  private static Optional<KillOrder> read(String line) {
    return KillOrder.of(Argv.of(List.of(line.split(" "))));
  }

  @ParameterizedTest
  @CsvSource({
    "kill 4711, TERM, 4711",
    "kill -9 4711, 9, 4711",
    "kill -s USR1 4711, USR1, 4711",
    "kill -SIGUSR1 4711, USR1, 4711",
    "kill --signal=SIGHUP 4711, HUP, 4711",
    "pkill -f openclaw, TERM, openclaw",
    "pkill -KILL -u gateway -f openclaw, KILL, openclaw",
    "killall -9 node, 9, node",
    "killall -s INT node, INT, node",
    "fuser -k 18789/tcp, KILL, 18789/tcp",
    "systemctl kill web, TERM, web",
    "systemctl kill -s SIGUSR1 web, USR1, web",
    "systemctl --signal=10 kill web, 10, web",
    "fuser -k -TERM -n tcp 18789, TERM, 18789",
  })
  void signalAndVictimAreTold(String line, String signal, String target) {
    KillOrder order = read(line).orElseThrow();
    assertThat(order.signal()).contains(signal);
    assertThat(order.targets()).containsExactly(Optional.of(target));
  }

  @ParameterizedTest
  @CsvSource({
    "kill -l",
    "systemctl stop web",
    "fuser 18789/tcp",
    "pgrep -f openclaw",
    "skill openclaw"
  })
  void whatSendsNothingIsNone(String line) {
    assertThat(read(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pkill -f openclaw, true",
    "pkill -9 -fx openclaw, true",
    "pkill --full openclaw, true",
    "pkill openclaw, false",
    "killall -f openclaw, false",
  })
  void onlyPkillLooksAtCommandLines(String line, boolean lines) {
    assertThat(read(line).orElseThrow().byCommandLine()).isEqualTo(lines);
  }

  @Test
  void signalZeroOnlyAsks() {
    assertThat(read("kill -0 4711").orElseThrow().isQuestion()).isTrue();
    assertThat(read("pkill -f openclaw").orElseThrow().isQuestion()).isFalse();
  }

  @Test
  void aSignalIsKnownByItsNumberToo() {
    assertThat(read("kill -10 4711").orElseThrow().sends("USR1", "10")).isTrue();
    assertThat(read("kill -USR1 4711").orElseThrow().sends("USR1", "10")).isTrue();
    assertThat(read("kill 4711").orElseThrow().sends("USR1", "10")).isFalse();
  }
}
