package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.every;
import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The restart table as measured alike on systemd 252 and 257, played cell by cell. */
class RestartTableTest {
  private static final String MEASURED =
      """
      Restart=     0 1 TERM HUP KILL ABRT USR1 start watchdog condition
      no           - - -    -   -    -    -    -     -        -
      on-success   R - R    R   -    -    -    -     -        -
      on-failure   - R -    -   R    R    R    R     R        -
      on-abnormal  - - -    -   R    R    R    R     R        -
      on-watchdog  - - -    -   -    -    -    -     R        -
      on-abort     - - -    -   R    R    R    -     -        -
      always       R R R    R   R    R    R    R     R        -
      """;

  private static End end(String column) {
    return switch (column) {
      case "0" -> End.exit(0);
      case "1" -> End.exit(1);
      case "TERM" -> End.signal(15);
      case "HUP" -> End.signal(1);
      case "KILL" -> End.signal(9);
      case "ABRT" -> End.signal(6);
      case "USR1" -> End.signal(10);
      default -> throw new IllegalArgumentException(column);
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {252, 257})
  void restartsAsMeasured(int version) {
    List<String> rows = MEASURED.lines().toList();
    String[] columns = rows.get(0).split(" +", -1);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(" +", -1);
      Restart restart = Restart.parse(cells[0]).orElseThrow();
      for (int column = 1; column < columns.length - 1; column++) {
        assertThat(restarts(version, restart, columns[column]))
            .as("%s after %s", restart, columns[column])
            .isEqualTo(cells[column].equals("R"));
      }
      assertThat(restart.after(Restart.Outcome.CONDITION_FAILED)).isFalse();
    }
  }

  private static boolean restarts(int version, Restart restart, String column) {
    Systemd unit = Systemd.restarting(version, restart, every("1s"));
    if (column.equals("start")) {
      Lifecycle notify =
          Lifecycle.of(ServiceType.NOTIFY)
              .limitedBy(span("5s"), span("5s"), TimeSpan.INFINITY, TimeSpan.ZERO);
      return restarts(unit.with(notify), Program.lasting().startingIn(span("1h")));
    }
    if (column.equals("watchdog")) {
      Lifecycle watched =
          Lifecycle.of(ServiceType.SIMPLE)
              .limitedBy(span("5s"), span("5s"), TimeSpan.INFINITY, span("3s"));
      return restarts(unit.with(watched), Program.ending(span("1s"), End.hang()));
    }
    return restarts(unit, Program.ending(span("1s"), end(column)));
  }

  private static boolean restarts(Systemd unit, Program program) {
    return Play.of(unit, program).run().verdict().starts() > 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {252, 257})
  void preventsBeforeItForcesBeforeItRestarts(int version) {
    ExitStatusSet one = ExitStatusSet.parse("1", version).set();
    ExitStatusSet none = ExitStatusSet.EMPTY;
    Program failing = Program.ending(span("1s"), End.exit(1));
    Systemd always = Systemd.restarting(version, Restart.ALWAYS, every("1s"));
    Systemd no = Systemd.restarting(version, Restart.NO, every("1s"));
    Systemd onFailure = Systemd.restarting(version, Restart.ON_FAILURE, every("1s"));
    assertThat(restarts(always.with(one, one, none), failing)).isFalse();
    assertThat(restarts(no.with(none, one, none), failing)).isTrue();
    assertThat(restarts(onFailure.with(none, none, one), failing)).isFalse();
    ExitStatusSet term = ExitStatusSet.parse("SIGTERM", version).set();
    Program termed = Program.ending(span("1s"), End.signal(15));
    assertThat(restarts(always.with(term, none, none), termed)).isFalse();
  }

  /** For a oneshot service SIGTERM is no clean end. */
  @ParameterizedTest
  @ValueSource(ints = {252, 257})
  void oneshotTakesTermForAFailure(int version) {
    Systemd unit =
        Systemd.restarting(version, Restart.ON_FAILURE, every("1s"))
            .with(Lifecycle.of(ServiceType.ONESHOT));
    assertThat(restarts(unit, Program.ending(span("1s"), End.signal(15)))).isTrue();
  }

  /** RuntimeMaxSec= counts as a timeout; a victim of the OOM killer as one, too (source only). */
  @ParameterizedTest
  @ValueSource(ints = {252, 257})
  void restartsAfterTimeLimitAndOutOfMemory(int version) {
    Lifecycle limited =
        Lifecycle.of(ServiceType.SIMPLE)
            .limitedBy(span("5s"), span("5s"), span("10s"), TimeSpan.ZERO);
    Program starved = Program.ending(span("1s"), End.outOfMemory());
    for (Restart restart : Restart.values()) {
      Systemd unit = Systemd.restarting(version, restart, every("1s"));
      boolean expected = restart.after(Restart.Outcome.TIMEOUT);
      assertThat(restarts(unit.with(limited), Program.lasting())).isEqualTo(expected);
      assertThat(restarts(unit, starved)).isEqualTo(expected);
      Lifecycle carriesOn = Lifecycle.of(ServiceType.SIMPLE).ending(false, true, false);
      assertThat(restarts(unit.with(carriesOn), starved))
          .isEqualTo(restart.after(Restart.Outcome.UNCLEAN_SIGNAL));
    }
  }
}
