package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.KILL;
import static dev.gatewaylint.simulate.Times.TERM;
import static dev.gatewaylint.simulate.Times.always;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static dev.gatewaylint.simulate.Times.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.simulate.Verdict.Kind;
import org.junit.jupiter.api.Test;

/** The four incidents, in numbers. */
class IncidentTest {
  @Test
  void deathSpiralGoesOnForEver() {
    Outcome outcome =
        Play.of(always("10s"), killedAfter("18s")).paying(Quota.discordIdentify()).run();
    Verdict verdict = outcome.verdict();
    assertThat(verdict.kind()).isEqualTo(Kind.ENDLESS);
    assertThat(verdict.period()).contains(span("28s"));
    assertThat(verdict.startsPerDay()).isCloseTo(3085.7, within(0.1));
    assertThat(verdict.starts()).isEqualTo(3086);
    assertThat(verdict.firstStop()).isEmpty();
    assertThat(verdict.marginal()).isFalse();
    double hours = outcome.quotas().get(0).exhaustedAfter().orElseThrow().seconds() / 3600;
    assertThat(hours).isCloseTo(7.8, within(0.03));
    assertThat(outcome.assumptions()).contains("service is kept by systemd 252");
    assertThat(outcome.timeline().events())
        .extracting(Event::toString)
        .startsWith("0 service starts (1)", "18s service is killed by SIGKILL");
  }

  @Test
  void deathSpiralTakesSixtyToSeventyStartsInHalfAnHour() {
    Outcome outcome = Play.of(always("10s"), killedAfter("18s")).lasting(span("31min")).run();
    assertThat(outcome.verdict().starts()).isBetween(60L, 70L);
  }

  @Test
  void deathSpiralEndsWithALimitThatHoldsIt() {
    Verdict verdict = verdict(always("10s").limitedTo(5, span("300s")), killedAfter("18s"));
    assertThat(verdict.kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict.starts()).isEqualTo(5);
    assertThat(verdict.firstStop()).contains(span("140s"));
    assertThat(verdict.marginal()).isFalse();
    assertThat(verdict).hasToString("stops after 5 starts at 2min 20s");
  }

  @Test
  void periodFollowsBothNumbers() {
    assertThat(verdict(always("12s"), killedAfter("18s")).period()).contains(span("30s"));
    assertThat(verdict(always("10s"), killedAfter("25s")).period()).contains(span("35s"));
  }

  private static Program duelling(int signal) {
    return Program.lasting().with(new DuplicateCheck("gateway", span("18s"), End.signal(signal)));
  }

  @Test
  void twoServicesThatKillEachOtherStartEvery28Seconds() {
    Play duel =
        Play.of(
            Part.of("system", always("10s"), duelling(KILL)),
            Part.of("user", always("10s"), duelling(KILL)));
    Outcome outcome = duel.lasting(span("31min")).run();
    assertThat(outcome.verdict().kind()).isEqualTo(Kind.ENDLESS);
    assertThat(outcome.verdict().period()).contains(span("28s"));
    assertThat(outcome.service("user").verdict().period()).contains(span("56s"));
    assertThat(outcome.verdict().starts()).isBetween(60L, 70L);
  }

  /** Each service cycles half as fast as the pair, so that its limit must hold 56 s, not 28 s. */
  @Test
  void duelIsTwiceAsSlowForEachLimit() {
    assertThat(duelWithLimit("160s").verdict().kind()).isEqualTo(Kind.ENDLESS);
    Outcome stopped = duelWithLimit("300s");
    assertThat(stopped.verdict().kind()).isEqualTo(Kind.STOPS);
    assertThat(stopped.service("b").verdict().firstStop()).contains(span("252s"));
    assertThat(stopped.service("a").verdict().kind()).isEqualTo(Kind.RECOVERS);
  }

  private static Outcome duelWithLimit(String interval) {
    Systemd unit = always("10s").limitedTo(5, span(interval));
    return Play.of(Part.of("a", unit, duelling(KILL)), Part.of("b", unit, duelling(KILL))).run();
  }

  @Test
  void killingByTermEndsADuelWhereOnlyFailuresRestart() {
    Systemd onFailure = Systemd.restarting(252, Restart.ON_FAILURE, Times.every("10s"));
    Outcome outcome =
        Play.of(Part.of("a", onFailure, duelling(TERM)), Part.of("b", onFailure, duelling(TERM)))
            .run();
    assertThat(outcome.verdict().kind()).isEqualTo(Kind.STOPS);
    assertThat(outcome.verdict().starts()).isEqualTo(2);
    assertThat(outcome.service("a").verdict().kind()).isEqualTo(Kind.RECOVERS);
  }

  @Test
  void oomLoopOutrunsAFiveMinuteWindow() {
    Program program = Program.ending(span("590s"), End.outOfMemory());
    Verdict fast = verdict(always("10s").limitedTo(5, span("300s")), program);
    assertThat(fast.kind()).isEqualTo(Kind.ENDLESS);
    assertThat(fast.startsPerDay()).isEqualTo(144);
    Verdict slow = verdict(always("10s").limitedTo(3, span("3600s")), program);
    assertThat(slow.kind()).isEqualTo(Kind.STOPS);
    assertThat(slow.firstStop()).contains(span("1800s"));
  }

  @Test
  void throttleDelaysADeliberateRestartUnlessKickstarted() {
    Launchd job = Launchd.keeping(KeepAlive.always(), span("60s"));
    Play exits =
        Play.of(job, Program.lasting())
            .with(Actor.once("restart", Action.kill(TERM), "service", span("5s")));
    assertThat(exits.run().timeline().events())
        .extracting(Event::toString)
        .contains("1min service starts (2)");
    Play kickstarts =
        Play.of(job, Program.lasting())
            .with(Actor.once("kickstart -k", Action.restart(), "service", span("5s")));
    assertThat(kickstarts.run().timeline().events())
        .extracting(Event::toString)
        .contains("5s service starts (2)");
    assertThat(exits.run().verdict().kind()).isEqualTo(Kind.RECOVERS);
  }

  private static Program braking(String window) {
    StartUpThrottle throttle =
        new StartUpThrottle(3, span(window), span("5s"), span("120s"), span("10min"));
    return Program.ending(span("590s"), End.outOfMemory()).with(throttle);
  }

  @Test
  void startUpThrottleSeesOnlyWhatFallsIntoItsWindow() {
    Verdict blind = verdict(always("10s"), braking("60s"));
    assertThat(blind.period()).contains(span("600s"));
    Verdict seeing = verdict(always("10s"), braking("30min"));
    assertThat(seeing.period()).contains(span("720s"));
    assertThat(Play.of(always("10s"), braking("30min")).run().timeline().events())
        .extracting(Event::toString)
        .contains("30min service starts (4)", "40min 5s service starts (5)")
        .contains("50min 15s service starts (6)");
  }

  @Test
  void zombieReconnectRecoversAndHidesItself() {
    Verdict verdict = verdict(always("5s"), Program.ending(span("3h"), End.exit(1)));
    assertThat(verdict.kind()).isEqualTo(Kind.RECOVERS);
    assertThat(verdict.startsPerDay()).isCloseTo(8, within(0.1));
  }
}
