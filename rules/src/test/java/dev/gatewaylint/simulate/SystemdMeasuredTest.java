package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.KILL;
import static dev.gatewaylint.simulate.Times.TERM;
import static dev.gatewaylint.simulate.Times.always;
import static dev.gatewaylint.simulate.Times.every;
import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.host.ServiceType;
import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.ExitStatusSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was measured on real systemd 252.38 and 257.13, played. */
class SystemdMeasuredTest {
  /** A shell script that exits with 1; 0.1 s of overhead per cycle were measured. */
  private static final Program FAILING = Program.ending(span("100ms"), End.exit(1));

  /** Exits while the play looks. */
  private static Outcome in26Seconds(Supervisor supervisor, Program program) {
    return Play.of(supervisor, program).lasting(span("26s")).run();
  }

  @ParameterizedTest
  @CsvSource({
    "100ms, 10s, 5, STOPS, 5",
    "1s, 10s, 5, STOPS, 5",
    "2.1s, 10s, 5, ENDLESS, 12",
    "1.1s, 3s, 3, ENDLESS, 22",
    "100ms, 10s, 1, STOPS, 1"
  })
  void startsAsOftenAsMeasured(String wait, String interval, long burst, Kind kind, long starts) {
    Systemd unit = always(wait).limitedTo(burst, span(interval));
    Verdict verdict = in26Seconds(unit, FAILING).verdict();
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.starts()).isEqualTo(starts);
  }

  /** 6 and 15 starts were seen: jitter decides. */
  @Test
  void isMarginalWhereJitterDecided() {
    Systemd unit = always("900ms").limitedTo(3, span("3s"));
    Verdict verdict = in26Seconds(unit, FAILING).verdict();
    assertThat(verdict.kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict.otherwise().map(Verdict::kind)).contains(Kind.ENDLESS);
  }

  @Test
  void neverStopsWithoutLimitAndCountsForEverWithAnEndlessOne() {
    for (Systemd unlimited :
        new Systemd[] {
          always("100ms").limitedTo(0, span("10s")), always("100ms").limitedTo(5, span("0"))
        }) {
      assertThat(in26Seconds(unlimited, FAILING).verdict().kind()).isEqualTo(Kind.ENDLESS);
    }
    Verdict total = in26Seconds(always("2.5s").limitedTo(3, span("infinity")), FAILING).verdict();
    assertThat(total.kind()).isEqualTo(Kind.STOPS);
    assertThat(total.starts()).isEqualTo(3);
  }

  /** The refused attempt is counted, too. */
  @Test
  void countsRestartsAsNRestartsDoes() {
    Performance service = in26Seconds(always("100ms"), FAILING).service("service");
    assertThat(service.restarts()).isEqualTo(5);
    assertThat(service.state()).isEqualTo(ServiceState.FAILED);
  }

  private static Play oneAfterAnother(Systemd unit, Program program, Action action, int times) {
    Play play = Play.of(unit, program);
    for (int i = 1; i <= times; i++) {
      play = play.with(Actor.once("admin", action, "service", span(i * 200 + "ms")));
    }
    return play;
  }

  @Test
  void countsEveryStartThatIsAskedFor() {
    Systemd unit = Systemd.restarting(252, Restart.NO, every("100ms")).limitedTo(3, span("10s"));
    Outcome starts = oneAfterAnother(unit, FAILING, Action.start(), 5).run();
    assertThat(starts.verdict().starts()).isEqualTo(3);
    assertThat(starts.service("service").state()).isEqualTo(ServiceState.FAILED);
    Outcome restarts = oneAfterAnother(unit, Program.lasting(), Action.restart(), 5).run();
    assertThat(restarts.verdict().starts()).isEqualTo(3);
    Outcome active = oneAfterAnother(unit, Program.lasting(), Action.start(), 50).run();
    assertThat(active.verdict().kind()).isEqualTo(Kind.RECOVERS);
  }

  /** Burst=4, two requests during the wait: failed after 2 executions on both. */
  @ParameterizedTest
  @ValueSource(ints = {252, 257})
  void startDuringTheWaitCostsTwice(int version) {
    Systemd unit =
        Systemd.restarting(version, Restart.ALWAYS, every("2s")).limitedTo(4, span("60s"));
    String second = version == 252 ? "3s" : "1.5s";
    Outcome outcome =
        Play.of(unit, FAILING)
            .with(Actor.once("cron", Action.start(), "service", span("1s")))
            .with(Actor.once("cron", Action.start(), "service", span(second)))
            .run();
    assertThat(outcome.verdict().kind()).isEqualTo(Kind.STOPS);
    assertThat(outcome.verdict().starts()).isEqualTo(2);
    String next = version == 252 ? "2.100000s service starts (2)" : "1s service starts (2)";
    assertThat(outcome.timeline().events()).extracting(Event::toString).contains(next);
  }

  @Test
  void forgetsAfterResetFailedAndAfterTheInterval() {
    Systemd unit = Systemd.restarting(252, Restart.NO, every("0")).limitedTo(1, span("10s"));
    Play twice =
        Play.of(unit, FAILING).with(Actor.once("admin", Action.start(), "service", span("5s")));
    assertThat(twice.run().verdict().starts()).isEqualTo(1);
    Play reset = twice.with(Actor.once("admin", Action.resetFailed(), "service", span("3s")));
    assertThat(reset.run().verdict().starts()).isEqualTo(2);
    Play later = twice.with(Actor.once("admin", Action.start(), "service", span("10.1s")));
    assertThat(later.run().verdict().starts()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"252, 6", "257, 5"})
  void reloadFlushesTheCountOf252(int version, long starts) {
    Outcome outcome =
        Play.of(Systemd.restarting(version, Restart.ALWAYS, every("100ms")), FAILING)
            .with(Actor.once("admin", Action.reload(), "service", span("50ms")))
            .run();
    assertThat(outcome.verdict().starts()).isEqualTo(starts);
  }

  /** Oneshot with exit 0, started 5 times at Burst=3: all succeed, it is forgotten in between. */
  @Test
  void forgetsACleanUnitThatNothingRefersTo() {
    Lifecycle oneshot = Lifecycle.of(ServiceType.ONESHOT);
    Systemd unit = Systemd.restarting(252, Restart.NO, every("0")).limitedTo(3, span("10s"));
    Program clean = Program.ending(span("100ms"), End.exit(0));
    Play collected = oneAfterAnother(unit.with(oneshot.unreferenced()), clean, Action.start(), 5);
    assertThat(collected.run().verdict().starts()).isEqualTo(6);
    assertThat(oneAfterAnother(unit.with(oneshot), clean, Action.start(), 5).run().verdict())
        .extracting(Verdict::starts)
        .isEqualTo(3L);
  }

  /** What is forgotten shows no restarts, either. */
  @Test
  void forgetsItsRestartsWithAUnit() {
    Run failing = new Run(span("100ms"), End.exit(1));
    Program once = Program.running(failing, new Run(span("100ms"), End.exit(0)));
    Systemd unit = Systemd.restarting(252, Restart.ON_FAILURE, every("100ms"));
    Systemd forgotten = unit.with(Lifecycle.of(ServiceType.SIMPLE).unreferenced());
    assertThat(Play.of(unit, once).run().service("service").restarts()).isEqualTo(1);
    assertThat(Play.of(forgotten, once).run().service("service").restarts()).isZero();
  }

  @Test
  void waitsLongerWithEveryStep() {
    RestartDelay growing = RestartDelay.growing(span("100ms"), 4, span("1600ms"));
    Systemd unit = Systemd.restarting(257, Restart.ALWAYS, growing).limitedTo(0, span("10s"));
    Program brief = Program.ending(span("1ms"), End.exit(1));
    assertThat(Play.of(unit, brief).run().timeline().events())
        .filteredOn(event -> event.what().startsWith("starts"))
        .extracting(event -> Math.round(event.t().seconds() * 100))
        .startsWith(0L, 10L, 30L, 70L, 150L, 311L, 471L);
  }

  @Test
  void stopIsFinalAndASignalIsNot() {
    Actor stop = Actor.once("admin", Action.stop(), "service", span("5s"));
    Actor kill = Actor.once("script", Action.kill(TERM), "service", span("5s"));
    Actor hard = Actor.once("script", Action.kill(KILL), "service", span("5s"));
    Systemd onFailure = Systemd.restarting(252, Restart.ON_FAILURE, every("1s"));
    assertThat(startsWith(always("1s"), stop)).isEqualTo(1);
    assertThat(startsWith(always("1s"), kill)).isEqualTo(2);
    assertThat(startsWith(onFailure, kill)).isEqualTo(1);
    assertThat(startsWith(onFailure, hard)).isEqualTo(2);
  }

  private static long startsWith(Systemd unit, Actor actor) {
    return Play.of(unit, Program.lasting()).with(actor).run().verdict().starts();
  }

  @Test
  void remainsActiveAfterACleanExit() {
    Lifecycle remaining = Lifecycle.of(ServiceType.SIMPLE).ending(true, false, false);
    Program clean = Program.ending(span("1s"), End.exit(0));
    Outcome outcome = Play.of(always("1s").with(remaining), clean).run();
    assertThat(outcome.verdict().starts()).isEqualTo(1);
    assertThat(outcome.service("service").state()).isEqualTo(ServiceState.ACTIVE);
  }

  @Test
  void refusesOneshotThatRestartsAlways() {
    Verdict verdict = Times.verdict(always("1s").with(Lifecycle.of(ServiceType.ONESHOT)), FAILING);
    assertThat(verdict.kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict.starts()).isZero();
  }

  /** 257 enters failed before every restart, and so starts OnFailure= units each time. */
  @Test
  void failsOnceOn252AndEveryTimeOn257() {
    Systemd unit = Systemd.restarting(257, Restart.ALWAYS, every("100ms"));
    assertThat(failures(always("100ms"))).isEqualTo(1);
    assertThat(failures(unit)).isEqualTo(6);
    Lifecycle direct = Lifecycle.of(ServiceType.SIMPLE).ending(false, false, true);
    assertThat(failures(unit.with(direct))).isEqualTo(1);
  }

  private static long failures(Systemd unit) {
    return Play.of(unit, FAILING).run().service("service").failures();
  }

  @Test
  void refusedConfigurationStopsWherePrevented() {
    ExitStatusSet config = ExitStatusSet.parse("78", 252).set();
    Program refused = Program.ending(span("1s"), End.exit(End.BAD_CONFIGURATION));
    Systemd unit = always("5s");
    assertThat(Times.verdict(unit, refused).kind()).isEqualTo(Kind.ENDLESS);
    Systemd prevented = unit.with(config, ExitStatusSet.EMPTY, ExitStatusSet.EMPTY);
    assertThat(Times.verdict(prevented, refused).starts()).isEqualTo(1);
  }
}
