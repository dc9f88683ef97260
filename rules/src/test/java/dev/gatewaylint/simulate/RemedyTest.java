package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.every;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemedyTest {
  private static final List<TimeSpan> CYCLES = List.of(span("28s"), span("30s"));

  @Test
  void isTheUsualWindowForTheIncident() {
    assertThat(Remedy.covering(every("10s"), CYCLES).assignments())
        .isEqualTo("StartLimitIntervalSec=300 and StartLimitBurst=5");
  }

  /** Played: every cycle stops beyond doubt, with and without the back-off. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "100ms", "5s", "10s", "90s", "1h"})
  void stopsEveryCycleBeyondDoubt(String wait) {
    for (int version : new int[] {252, 257}) {
      Systemd unit = Systemd.restarting(version, Restart.ALWAYS, every(wait));
      Remedy remedy = Remedy.of(unit.policy(), version, CYCLES);
      RestartDelay delay = remedy.backoff().orElse(every(wait));
      assertThat(remedy.backoff().isPresent() && version < 254).isFalse();
      for (TimeSpan cycle : CYCLES) {
        double run = cycle.seconds() - span(wait).seconds();
        Systemd healed =
            Systemd.restarting(version, Restart.ALWAYS, delay)
                .limitedTo(remedy.burst(), remedy.interval());
        Verdict verdict =
            Times.verdict(healed, killedAfter((run > 0 ? run : cycle.seconds()) + "s"));
        assertThat(verdict.kind()).as("%s: %s", healed, verdict).isEqualTo(Kind.STOPS);
        assertThat(verdict.marginal()).isFalse();
      }
    }
  }

  @Test
  void addsABackoffOnlyWhereTheLimitStillHolds() {
    Systemd unit = Systemd.restarting(257, Restart.ALWAYS, every("10s"));
    RestartDelay backoff = Remedy.of(unit.policy(), 257, CYCLES).backoff().orElseThrow();
    assertThat(backoff.steps()).isEqualTo(4);
    assertThat(backoff.max()).isEqualTo(span("60s"));
    Systemd slow = Systemd.restarting(257, Restart.ALWAYS, every("90s"));
    assertThat(Remedy.of(slow.policy(), 257, CYCLES).backoff()).isEmpty();
  }

  /** Four restarts by hand, a minute apart, on top of the first start. */
  @Test
  void toleratesDeliberateRestarts() {
    Remedy remedy = Remedy.covering(every("10s"), CYCLES);
    Play play =
        Play.of(
            Times.always("10s").limitedTo(remedy.burst(), remedy.interval()), Program.lasting());
    for (int i = 1; i <= 4; i++) {
      play = play.with(Actor.once("admin", Action.restart(), "service", span(i + "min")));
    }
    assertThat(play.run().verdict().kind()).isEqualTo(Kind.RECOVERS);
  }
}
