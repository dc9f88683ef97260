package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart.Outcome;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestartTest {
  /**
   * Measured alike on systemd 252 and 257, but for the last two columns, which are read in its
   * source; columns in the order of the outcomes.
   */
  private static final String MEASURED =
      """
      no           - - - - - - - - -
      on-success   R R - - - - - - -
      on-failure   - - R R R R - R R
      on-abnormal  - - - R R R - R R
      on-watchdog  - - - - - R - - -
      on-abort     - - - R - - - - -
      always       R R R R R R - R R
      """;

  @Test
  void restartsAsMeasured() {
    for (String row : MEASURED.lines().toList()) {
      String[] cells = row.split(" +", -1);
      Restart restart = Restart.parse(cells[0]).orElseThrow();
      int column = 1;
      for (Outcome outcome : Outcome.values()) {
        assertThat(restart.after(outcome))
            .as("%s after %s", restart, outcome)
            .isEqualTo(cells[column++].equals("R"));
      }
    }
  }

  private static RestartPolicy policy(Restart restart, ExitStatusSet prevent, ExitStatusSet force) {
    return new RestartPolicy(
        Sourced.builtIn(restart),
        Sourced.builtIn(RestartDelay.constant(TimeSpan.ZERO)),
        prevent,
        force,
        ExitStatusSet.EMPTY,
        false);
  }

  private static ExitStatusSet set(String words) {
    return ExitStatusSet.parse(words, 257).set();
  }

  @Test
  void putsPreventionFirstAndForceSecond() {
    assertThat(policy(Restart.ALWAYS, set("1"), set("1")).restartsAfterExit(1)).isFalse();
    assertThat(policy(Restart.NO, ExitStatusSet.EMPTY, set("1")).restartsAfterExit(1)).isTrue();
    assertThat(policy(Restart.NO, ExitStatusSet.EMPTY, set("1")).restartsAfterExit(2)).isFalse();
    assertThat(policy(Restart.ALWAYS, set("SIGKILL"), ExitStatusSet.EMPTY).restartsAfterSignal(9))
        .isFalse();
  }

  @Test
  void countsASuccessStatusAsClean() {
    RestartPolicy policy =
        new RestartPolicy(
            Sourced.builtIn(Restart.ON_FAILURE),
            Sourced.builtIn(RestartDelay.constant(TimeSpan.ZERO)),
            ExitStatusSet.EMPTY,
            ExitStatusSet.EMPTY,
            new ExitStatusSet(Set.of(143), Set.of(9)),
            false);
    assertThat(policy.restartsAfterExit(143)).isFalse();
    assertThat(policy.restartsAfterExit(1)).isTrue();
    assertThat(policy.restartsAfterSignal(9)).isFalse();
    assertThat(policy.restartsAfterCrash()).isTrue();
  }
}
