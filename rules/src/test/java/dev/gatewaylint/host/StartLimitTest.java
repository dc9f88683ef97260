package dev.gatewaylint.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartLimitTest {
  private static StartLimit limit(String interval, long burst) {
    return new StartLimit(Sourced.builtIn(span(interval)), Sourced.builtIn(burst));
  }

  private static TimeSpan span(String text) {
    return TimeSpan.parseSeconds(text).orElseThrow();
  }

  private static RestartDelay every(String wait) {
    return RestartDelay.constant(span(wait));
  }

  @Test
  void stopsAnInstantCrashOnlyIfTheWaitsLeaveRoom() {
    assertThat(limit("10s", 5).stopsInstantCrash(every("100ms"))).isTrue();
    assertThat(limit("10s", 5).stopsInstantCrash(every("1s"))).isTrue();
    assertThat(limit("10s", 5).stopsInstantCrash(every("2s"))).isFalse();
    assertThat(limit("10s", 5).stopsInstantCrash(every("10s"))).isFalse();
    assertThat(limit("3s", 3).stopsInstantCrash(every("900ms"))).isTrue();
    assertThat(limit("3s", 3).stopsInstantCrash(every("1.1s"))).isFalse();
  }

  @Test
  void countsStartsByTheClock() {
    assertThat(limit("300s", 5).startsEvery(span("60s"))).isEqualTo(6);
    assertThat(limit("300s", 5).refusesEvery(span("60s"))).isTrue();
    assertThat(limit("300s", 5).refusesEvery(span("61s"))).isFalse();
    assertThat(limit("300s", 5).isCrowdedBy(span("2min"))).isTrue();
    assertThat(limit("300s", 5).isCrowdedBy(span("4min"))).isFalse();
    assertThat(limit("300s", 1).isCrowdedBy(span("1h"))).isFalse();
    assertThat(limit("0", 5).isCrowdedBy(span("1s"))).isFalse();
    assertThat(limit("infinity", 5).isCrowdedBy(span("30d"))).isTrue();
  }

  @Test
  void neverStopsAnythingWhenSwitchedOff() {
    assertThat(limit("0", 5).stopsInstantCrash(every("0"))).isFalse();
    assertThat(limit("10s", 0).stopsInstantCrash(every("0"))).isFalse();
    assertThat(limit("0", 5).isDisabled()).isTrue();
  }

  @Test
  void stopsEverythingWithAnEndlessWindow() {
    assertThat(limit("infinity", 3).stops(every("1h"), span("10d"))).isTrue();
    assertThat(limit("infinity", 3).longestCycle(every("1h")).isInfinite()).isTrue();
  }

  /** The table of facts about the gateway's own generated units. */
  @Test
  void tripsForTheCyclesThatFit() {
    RestartDelay five = every("5s");
    assertThat(limit("60s", 5).stops(five, span("1s"))).isTrue();
    assertThat(limit("60s", 5).stops(five, span("8s"))).isFalse();
    assertThat(limit("300s", 10).stops(five, span("23s"))).isTrue();
    assertThat(limit("300s", 10).stopsWithMargin(five, span("23s"))).isFalse();
    assertThat(limit("300s", 5).stopsWithMargin(five, span("28s"))).isTrue();
    assertThat(limit("3600s", 3).stops(five, span("595s"))).isTrue();
  }

  @Test
  void tellsTheLongestCycleThatStillTrips() {
    assertThat(limit("60s", 5).longestCycle(every("10s"))).isEqualTo(span("12s"));
    assertThat(limit("10s", 5).longestCycle(every("100ms"))).isEqualTo(span("2s"));
    assertThat(limit("10s", 5).longestCycle(every("10s"))).isEqualTo(TimeSpan.ZERO);
  }

  @Test
  void addsUpGrowingWaits() {
    RestartDelay delay = RestartDelay.growing(span("100ms"), 4, span("1600ms"));
    assertThat(delay.micros(1)).isEqualTo(100_000);
    assertThat(delay.micros(2)).isBetween(199_999.0, 200_000.0);
    assertThat(delay.micros(4)).isBetween(799_999.0, 800_000.0);
    assertThat(delay.micros(5)).isEqualTo(1_600_000);
    assertThat(delay.sumMicros(6)).isBetween(4_699_990.0, 4_700_000.0);
    assertThat(limit("5s", 6).stopsInstantCrash(delay)).isTrue();
    assertThat(limit("4s", 6).stopsInstantCrash(delay)).isFalse();
  }

  @Test
  void growsOnlyWithBothSettingsAndNeverDownwards() {
    assertThat(RestartDelay.growing(span("5s"), 0, span("60s")).grows()).isFalse();
    assertThat(RestartDelay.growing(span("5s"), 4, TimeSpan.INFINITY).grows()).isFalse();
    assertThat(RestartDelay.growing(span("0"), 4, span("60s")).grows()).isFalse();
    assertThat(RestartDelay.growing(span("5s"), 4, span("1s")).micros(1)).isEqualTo(1_000_000);
  }

  @Test
  void addsUpAnyNumberOfWaitsAtOnce() {
    RestartDelay delay = RestartDelay.growing(span("1us"), 4_294_967_295L, span("1d"));
    assertThat(delay.sumMicros(4_294_967_295L)).isPositive().isFinite();
    RestartDelay many = RestartDelay.growing(span("1s"), 5000, span("1h"));
    double step = 0;
    for (int n = 1; n <= 5000; n++) {
      step += many.micros(n);
    }
    assertThat(many.sumMicros(5000) / step).isBetween(0.99, 1.01);
  }

  /** A window that opens with its first start, played start by start. */
  @Test
  void agreesWithAWindowPlayedStepByStep() {
    Random random = new Random(42);
    for (int round = 0; round < 20_000; round++) {
      long interval = 1 + random.nextLong(60);
      long burst = 1 + random.nextLong(8);
      long wait = random.nextLong(15);
      long run = 1 + random.nextLong(15);
      long begin = 0;
      long counted = 1;
      boolean refused = false;
      long now = 0;
      for (int start = 2; start < 200 && !refused; start++) {
        now += run + wait;
        if (now - begin <= interval) {
          refused = ++counted > burst;
        } else {
          begin = now;
          counted = 1;
        }
      }
      StartLimit limit = limit(interval + "s", burst);
      assertThat(limit.stops(every(wait + "s"), span(run + "s")))
          .as("%d in %d s, %d s + %d s", burst, interval, run, wait)
          .isEqualTo(refused);
    }
  }
}
