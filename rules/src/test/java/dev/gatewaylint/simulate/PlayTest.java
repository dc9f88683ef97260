package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.always;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static dev.gatewaylint.simulate.Times.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlayTest {
  private static final Program BRIEF = Program.ending(new TimeSpan(1), End.exit(1));

  @Test
  void refusesWhatCannotBePlayedInOneSentence() {
    Part part = Part.of("a", always("1s"), BRIEF);
    refused(() -> new Run(TimeSpan.ZERO, End.exit(1)), "a run must be longer than 0");
    refused(() -> new Run(new TimeSpan(-5), End.exit(1)), "a run must not be negative");
    refused(
        () -> Actor.every(TimeSpan.ZERO, "cron", Action.start(), "a"),
        "the period of cron must be longer than 0");
    refused(
        () -> Actor.once("cron", Action.start(), "a", new TimeSpan(-1_000_000)),
        "the time at which cron acts must not be negative");
    refused(() -> Play.of(), "a play needs at least one service");
    refused(() -> Play.of(part, part), "the play has two services a");
    refused(
        () -> Play.of(part).with(Actor.once("cron", Action.stop(), "b", TimeSpan.ZERO)),
        "cron acts on b, which the play does not have");
    refused(() -> End.exit(256), "an exit status must be 0 to 255, not 256");
    refused(() -> Action.kill(0), "a signal must be 1 to 64, not 0");
    refused(Program::running, "a program needs at least one run");
    refused(() -> new DuplicateCheck("x", span("1s"), End.hang()), null);
    refused(
        () -> new Quota("calls", 0, 10, span("1s")),
        "the cost and the limit of calls must be at least 1");
  }

  private static void refused(ThrowingCallable call, @Nullable String message) {
    var thrown = assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    if (message != null) {
      thrown.hasMessage(message);
    }
  }

  @Test
  void doesNotHangOnHostileNumbers() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Systemd instant = always("0");
          long most = 4_294_967_295L;
          for (TimeSpan interval :
              List.of(span("0"), span("1us"), span("10s"), span("100y"), TimeSpan.INFINITY)) {
            for (long burst : new long[] {0, 1, 1000, most}) {
              assertThat(verdict(instant.limitedTo(burst, interval), BRIEF).kind()).isNotNull();
            }
          }
          RestartDelay creeping =
              RestartDelay.growing(new TimeSpan(1), most, TimeSpan.ofSeconds(9));
          assertThat(verdict(Systemd.restarting(257, Restart.ALWAYS, creeping), BRIEF).kind())
              .isEqualTo(Kind.STOPS);
          assertThat(
                  verdict(
                          Systemd.restarting(257, Restart.ALWAYS, creeping)
                              .limitedTo(0, TimeSpan.ZERO),
                          BRIEF)
                      .kind())
              .isEqualTo(Kind.UNKNOWN);
          Program brief = Program.ending(new TimeSpan(7), End.exit(1));
          Play busy = Play.of(instant.limitedTo(0, TimeSpan.ZERO), brief);
          for (int i = 1; i < 40; i++) {
            busy = busy.with(Actor.every(new TimeSpan(i), "actor" + i, Action.kill(9), "service"));
          }
          assertThat(busy.run().verdict()).isNotNull();
        });
  }

  @Test
  void enormousBurstsStopWhereTheyShould() {
    Verdict verdict =
        verdict(always("1s").limitedTo(1_000_000, TimeSpan.INFINITY), killedAfter("1s"));
    assertThat(verdict.kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict.starts()).isEqualTo(1_000_000);
    assertThat(verdict.firstStop()).contains(span("2000000s"));
  }

  @Test
  void infiniteRestartDelayNeverRestarts() {
    Verdict verdict = verdict(always("infinity"), killedAfter("1s"));
    assertThat(verdict.kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict.starts()).isEqualTo(1);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThat(verdict(always("1s"), Program.unknown()).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(verdict(always("1s"), Program.unknown()).reason())
        .isEqualTo("nobody said how the program ends");
    Verdict hanging = verdict(always("1s"), Program.ending(span("1min"), End.hang()));
    assertThat(hanging.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(hanging.reason()).contains("without serving");
  }

  @Test
  void breakerEndsTheLoopAndHidesIt() {
    Program gateway = Program.ending(span("18s"), End.exit(1)).with(BootBreaker.shipped());
    Verdict verdict = verdict(always("10s"), gateway);
    assertThat(verdict.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(verdict.starts()).isEqualTo(4);
    Program slow = Program.ending(span("590s"), End.outOfMemory()).with(BootBreaker.shipped());
    assertThat(verdict(always("10s"), slow).kind()).isEqualTo(Kind.ENDLESS);
  }

  @Test
  void tellsTheOtherOutcomeNearHealthyAfter() {
    Verdict verdict = verdict(always("10s"), killedAfter("55min"));
    assertThat(verdict.kind()).isEqualTo(Kind.ENDLESS);
    assertThat(verdict.otherwise().map(Verdict::kind)).contains(Kind.RECOVERS);
  }

  @Test
  void cronRevivesWhatALimitStopped() {
    Play play =
        Play.of(always("1s").limitedTo(5, span("60s")), killedAfter("1s"))
            .with(Actor.every(span("1h"), "cron", Action.start(), "service"));
    Verdict verdict = play.run().verdict();
    assertThat(verdict.kind()).isEqualTo(Kind.ENDLESS);
    assertThat(verdict.firstStop()).contains(span("10s"));
    assertThat(verdict.startsPerDay()).isEqualTo(120);
  }

  /** The first cycles are told in full, the others folded. */
  @Test
  void foldsTheTimeline() {
    List<Event> events =
        Play.of(always("1s").limitedTo(1000, span("1d")), killedAfter("1s"))
            .run()
            .timeline()
            .events();
    assertThat(events).hasSizeLessThan(30);
    assertThat(events.get(events.size() - 1).toString())
        .isEqualTo("33min 20s service is refused another start and given up");
    assertThat(events)
        .extracting(Event::what)
        .anyMatch(what -> what.endsWith("the same again, 994 times"));
  }
}
