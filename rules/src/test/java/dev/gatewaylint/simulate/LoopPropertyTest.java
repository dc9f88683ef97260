package dev.gatewaylint.simulate;

import static dev.gatewaylint.simulate.Times.span;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.simulate.Verdict.Kind;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every crash loop, with seeded random ones. */
class LoopPropertyTest {
  private static final int ROUNDS = 3000;

  private final Random random = new Random(20261122);

  private TimeSpan upTo(int seconds) {
    return new TimeSpan(1 + (long) (random.nextDouble() * seconds * 1e6));
  }

  private RestartDelay delay() {
    return random.nextInt(3) == 0
        ? RestartDelay.growing(upTo(5), 1 + random.nextInt(6), upTo(60))
        : RestartDelay.constant(upTo(15));
  }

  private Program program() {
    return random.nextInt(4) == 0
        ? Program.running(new Run(upTo(20), End.exit(1)), new Run(upTo(20), End.signal(9)))
        : Program.ending(upTo(20), End.exit(1));
  }

  private static Verdict played(Systemd unit, Program program) {
    return Times.verdict(unit, program);
  }

  @Test
  void largerBurstNeverStopsEarlier() {
    for (int round = 0; round < ROUNDS; round++) {
      Systemd unit = Systemd.restarting(257, Restart.ALWAYS, delay());
      Program program = program();
      TimeSpan interval = upTo(200);
      long burst = 1L + random.nextInt(10);
      Verdict small = played(unit.limitedTo(burst, interval), program);
      Verdict large = played(unit.limitedTo(burst + 1 + random.nextInt(3), interval), program);
      if (small.kind() == Kind.ENDLESS) {
        assertThat(large.kind()).isEqualTo(Kind.ENDLESS);
      } else if (large.kind() == Kind.STOPS) {
        assertThat(large.firstStop().orElseThrow())
            .isGreaterThanOrEqualTo(small.firstStop().orElseThrow());
      }
    }
  }

  /** Only for constant cycles: windows may be laid better or worse over cycles that vary. */
  @Test
  void longerIntervalNeverMakesAnEndlessLoop() {
    for (int round = 0; round < ROUNDS; round++) {
      Systemd unit = Systemd.restarting(257, Restart.ALWAYS, delay());
      Program program = Program.ending(upTo(20), End.exit(1));
      TimeSpan interval = upTo(200);
      long burst = 1L + random.nextInt(10);
      if (played(unit.limitedTo(burst, interval), program).kind() == Kind.STOPS) {
        TimeSpan longer = new TimeSpan(interval.micros() + upTo(200).micros());
        assertThat(played(unit.limitedTo(burst, longer), program).kind()).isEqualTo(Kind.STOPS);
      }
    }
  }

  @Test
  void closedFormAgrees() {
    for (int round = 0; round < ROUNDS; round++) {
      RestartDelay delay = delay();
      TimeSpan run = upTo(20);
      Systemd unit =
          Systemd.restarting(257, Restart.ALWAYS, delay)
              .limitedTo(1 + random.nextInt(10), upTo(200));
      Verdict verdict = played(unit, Program.ending(run, End.exit(1)));
      assertThat(verdict.kind() == Kind.STOPS)
          .as("%s %s %s", delay, run, unit.limit())
          .isEqualTo(unit.limit().stops(delay, run));
      if (verdict.kind() == Kind.STOPS) {
        assertThat(verdict.starts()).isEqualTo(unit.limit().burst().value());
        assertThat(verdict.firstStop().orElseThrow().seconds() * 1e6)
            .isBetween(unit.limit().elapsed(delay, run) - 20, unit.limit().elapsed(delay, run) + 1);
      }
    }
  }

  @Test
  void fastForwardEqualsStepByStep() {
    for (int round = 0; round < ROUNDS; round++) {
      Play play = anyPlay();
      Simulation fast = new Simulation(play, 1, true);
      fast.run();
      Simulation steps = new Simulation(play, 1, false);
      steps.run();
      for (int i = 0; i < play.parts().size(); i++) {
        assertThat(fast.starts(i)).as("%s", play).isEqualTo(steps.starts(i));
      }
      for (int i = 0; i < play.quotas().size(); i++) {
        long exhausted = fast.purses()[i].exhausted();
        if (exhausted <= play.premises().length().micros()) {
          assertThat(exhausted).as("%s", play).isEqualTo(steps.purses()[i].exhausted());
        } else {
          assertThat(steps.purses()[i].isOpen()).isTrue();
        }
      }
    }
  }

  private Play anyPlay() {
    Part one = Part.of("one", supervisor(), duellist());
    Play play =
        random.nextBoolean()
            ? Play.of(one)
            : Play.of(one, new Part("two", supervisor(), duellist(), upTo(30)));
    if (random.nextInt(3) == 0) {
      Action[] actions = {
        Action.start(), Action.restart(), Action.resetFailed(), Action.kill(15), Action.reload()
      };
      Action action = actions[random.nextInt(actions.length)];
      play = play.with(Actor.every(upTo(600), "actor", action, "one"));
    }
    return play.lasting(span("4h"))
        .paying(new Quota("calls", 1 + random.nextInt(3), 1 + random.nextInt(500), upTo(9000)));
  }

  private Program duellist() {
    Program program = random.nextInt(3) == 0 ? Program.lasting() : program();
    if (random.nextInt(3) == 0) {
      program = program.startingIn(upTo(5)).stoppingIn(upTo(3), End.exit(143));
    }
    if (random.nextInt(6) == 0) {
      program =
          program.with(
              new StartUpThrottle(random.nextInt(4), upTo(100), upTo(5), upTo(60), upTo(600)));
    }
    if (random.nextInt(6) == 0) {
      program =
          program.with(
              new BootBreaker(1 + random.nextInt(4), upTo(300), new Run(upTo(90), End.exit(1))));
    }
    return random.nextBoolean()
        ? program.with(
            new DuplicateCheck("it", upTo(20), End.signal(random.nextBoolean() ? 9 : 15)))
        : program;
  }

  private Supervisor supervisor() {
    return switch (random.nextInt(10)) {
      case 0 -> Launchd.keeping(KeepAlive.always(), upTo(60));
      case 1 -> new Docker(Docker.Policy.ON_FAILURE, random.nextInt(2000));
      case 2 -> Supervisord.byDefault();
      case 3 -> new Pm2(upTo(10), random.nextInt(40), upTo(3), TimeSpan.ZERO);
      case 4 -> Kubernetes.of(Kubernetes.Policy.ALWAYS);
      case 5 -> new Otp(Otp.Kind.PERMANENT, random.nextInt(5), upTo(60));
      default ->
          Systemd.restarting(random.nextBoolean() ? 252 : 257, Restart.ALWAYS, delay())
              .limitedTo(random.nextInt(300), upTo(3000));
    };
  }
}
