package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.KILL;
import static dev.gatewaylint.simulate.Times.TERM;
import static dev.gatewaylint.simulate.Times.killedAfter;
import static dev.gatewaylint.simulate.Times.span;
import static dev.gatewaylint.simulate.Times.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The other supervisors, after the documents that their classes name. */
class SupervisorTest {
  private static final Program FAILING = Program.ending(span("1ms"), End.exit(1));

  private static List<Long> startSeconds(Supervisor supervisor, Program program) {
    return Play.of(supervisor, program).run().timeline().events().stream()
        .filter(event -> event.what().startsWith("starts"))
        .map(event -> (long) event.t().seconds())
        .toList();
  }

  @Test
  void launchdThrottlesAndNeverGivesUp() {
    Verdict instant = verdict(Launchd.keeping(KeepAlive.always(), span("10s")), FAILING);
    assertThat(instant.kind()).isEqualTo(Kind.ENDLESS);
    assertThat(instant.startsPerDay()).isEqualTo(8640);
    Program spiral = killedAfter("28s");
    assertThat(verdict(Launchd.keeping(KeepAlive.always(), span("10s")), spiral).period())
        .contains(span("28s"));
    assertThat(verdict(Launchd.keeping(KeepAlive.always(), span("60s")), spiral).period())
        .contains(span("60s"));
    assertThat(verdict(Launchd.keeping(KeepAlive.always(), TimeSpan.ZERO), FAILING).period())
        .contains(span("10s"));
  }

  @Test
  void launchdKeepsAliveByAnyConditionThatHolds() {
    assertThat(KeepAlive.always().revives(End.exit(78))).isTrue();
    assertThat(KeepAlive.never().revives(End.exit(1))).isFalse();
    assertThat(KeepAlive.afterSuccess(false).revives(End.exit(0))).isFalse();
    assertThat(KeepAlive.afterSuccess(false).revives(End.exit(1))).isTrue();
    assertThat(KeepAlive.afterSuccess(false).revives(End.signal(KILL))).isTrue();
    assertThat(KeepAlive.afterCrash(true).revives(End.exit(1))).isFalse();
    assertThat(KeepAlive.afterCrash(true).revives(End.signal(KILL))).isFalse();
    assertThat(KeepAlive.afterCrash(true).revives(End.signal(11))).isTrue();
  }

  @Test
  void launchdLetsGoWhatRunsOnceAndWhatIsBootedOut() {
    Launchd once = new Launchd(KeepAlive.always(), span("10s"), span("20s"), true);
    assertThat(verdict(once, FAILING).starts()).isEqualTo(1);
    Play stopped =
        Play.of(Launchd.keeping(KeepAlive.always(), span("10s")), Program.lasting())
            .with(Actor.once("bootout", Action.stop(), "service", span("1min")));
    assertThat(stopped.run().verdict().kind()).isEqualTo(Kind.STOPS);
  }

  @Test
  void dockerDoublesItsWaitAndCountsOnFailureOnly() {
    Docker always = new Docker(Docker.Policy.ALWAYS, 0);
    assertThat(verdict(always, FAILING).period().orElseThrow().seconds()).isBetween(60.0, 60.1);
    assertThat(verdict(always, killedAfter("28s")).period()).contains(span("28.1s"));
    Docker thrice = new Docker(Docker.Policy.ON_FAILURE, 3);
    assertThat(verdict(thrice, killedAfter("28s")).starts()).isEqualTo(4);
    assertThat(verdict(thrice, Program.ending(span("1s"), End.exit(0))).starts()).isEqualTo(1);
    Docker endless = new Docker(Docker.Policy.ON_FAILURE, 4_000_000_000L);
    assertThat(verdict(endless, killedAfter("28s")).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void supervisordGivesUpOnlyWhatDiesBeforeItStarted() {
    Supervisord usual = Supervisord.byDefault();
    assertThat(startSeconds(usual, FAILING)).containsExactly(0L, 1L, 3L, 6L);
    assertThat(verdict(usual, FAILING).kind()).isEqualTo(Kind.STOPS);
    assertThat(verdict(usual, killedAfter("28s")).period()).contains(span("28s"));
    assertThat(verdict(usual, killedAfter("1.1s")).otherwise().map(Verdict::kind))
        .contains(Kind.STOPS);
  }

  @Test
  void pm2NeverCallsASlowLoopUnstable() {
    assertThat(verdict(Pm2.byDefault(), FAILING).starts()).isEqualTo(16);
    assertThat(verdict(Pm2.byDefault(), killedAfter("28s")).kind()).isEqualTo(Kind.ENDLESS);
    Pm2 backingOff = new Pm2(span("1s"), 16, TimeSpan.ZERO, span("100ms"));
    assertThat(verdict(backingOff, killedAfter("5s")).period()).contains(span("20s"));
  }

  @Test
  void kubernetesBacksOffToFiveMinutes() {
    Kubernetes pod = Kubernetes.of(Kubernetes.Policy.ALWAYS);
    assertThat(startSeconds(pod, FAILING)).startsWith(0L, 10L, 30L, 70L, 150L, 310L, 610L);
    assertThat(verdict(pod, killedAfter("28s")).period()).contains(span("328s"));
    assertThat(verdict(pod, killedAfter("11min")).period()).contains(span("670s"));
  }

  @Test
  void otpGivesUpWhatExceedsItsIntensity() {
    assertThat(verdict(Otp.byDefault(), killedAfter("2s")).starts()).isEqualTo(2);
    assertThat(verdict(Otp.byDefault(), killedAfter("28s")).kind()).isEqualTo(Kind.ENDLESS);
    Otp tenths = new Otp(Otp.Kind.PERMANENT, 10, span("1s"));
    assertThat(verdict(tenths, killedAfter("120ms")).kind()).isEqualTo(Kind.ENDLESS);
  }

  @Test
  void aRestartByHandIsNoFailure() {
    for (Supervisor supervisor :
        List.of(
            new Docker(Docker.Policy.ALWAYS, 0),
            Supervisord.byDefault(),
            Pm2.byDefault(),
            Kubernetes.of(Kubernetes.Policy.ALWAYS))) {
      Play play =
          Play.of(supervisor, Program.lasting().stoppingIn(span("3s"), End.signal(TERM)))
              .with(Actor.once("admin", Action.restart(), "service", span("1min")));
      assertThat(play.run().timeline().events())
          .extracting(Event::toString)
          .contains("1min 3s service starts (2)");
    }
  }
}
