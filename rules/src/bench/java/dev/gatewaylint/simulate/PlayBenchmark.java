package dev.gatewaylint.simulate;

import dev.gatewaylint.host.Restart;
import dev.gatewaylint.host.RestartDelay;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * 24 h of random restart policies, each with a random crash loop: policies per second on one core.
 * The baseline plays every event of the 24 h, as a simulation without a proof has to.
 */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlayBenchmark {
  private static final int POLICIES = 10_000;
  private static final int BASELINE = 100;

  private static final Play SECOND_LOOP =
      Play.of(
          Systemd.restarting(257, Restart.ALWAYS, RestartDelay.constant(new TimeSpan(900_000)))
              .limitedTo(5, TimeSpan.ofSeconds(4)),
          Program.ending(new TimeSpan(100_000), End.exit(1)));

  private final Play[] plays = new Play[POLICIES];

  /** The same policies in every run. */
  @Setup
  public void drawPolicies() {
    Random random = new Random(2026);
    for (int i = 0; i < POLICIES; i++) {
      RestartDelay delay =
          random.nextInt(4) == 0
              ? RestartDelay.growing(upTo(random, 5), 1 + random.nextInt(5), upTo(random, 120))
              : RestartDelay.constant(upTo(random, 30));
      Systemd unit =
          Systemd.restarting(257, Restart.ALWAYS, delay)
              .limitedTo(1 + random.nextInt(10), upTo(random, 600));
      plays[i] = Play.of(unit, Program.ending(upTo(random, 60), End.signal(End.SIGKILL)));
    }
  }

  private static TimeSpan upTo(Random random, int seconds) {
    return new TimeSpan(1_000_000 + random.nextLong(seconds * 1_000_000L));
  }

  /** What callers use: verdict, proof, otherwise, assumptions. */
  @Benchmark
  @OperationsPerInvocation(POLICIES)
  public void verdicts(Blackhole sink) {
    for (Play play : plays) {
      sink.consume(play.run());
    }
  }

  /** The simulation alone. */
  @Benchmark
  @OperationsPerInvocation(POLICIES)
  public void simulations(Blackhole sink) {
    for (Play play : plays) {
      Simulation simulation = new Simulation(play, 1, true);
      simulation.run();
      sink.consume(simulation);
    }
  }

  /** A loop that starts every second, for a day. */
  @Benchmark
  public void dayOfASecondLoop(Blackhole sink) {
    Simulation simulation = new Simulation(SECOND_LOOP, 1, true);
    simulation.run();
    sink.consume(simulation);
  }

  /** The same, start by start. */
  @Benchmark
  public void dayOfASecondLoopStepByStep(Blackhole sink) {
    Simulation simulation = new Simulation(SECOND_LOOP, 1, false);
    simulation.run();
    sink.consume(simulation);
  }

  /** Without leaps and proofs. */
  @Benchmark
  @OperationsPerInvocation(BASELINE)
  public void stepByStep(Blackhole sink) {
    for (int i = 0; i < BASELINE; i++) {
      Simulation simulation = new Simulation(plays[i], 1, false);
      simulation.run();
      sink.consume(simulation);
    }
  }

  /** Runs them all and prints how often the fast way is faster. */
  public static void main(String[] args) throws RunnerException {
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result :
        new Runner(new OptionsBuilder().include(PlayBenchmark.class.getName()).build()).run()) {
      scores.put(
          result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    tell(scores, "verdicts", "stepByStep");
    tell(scores, "simulations", "stepByStep");
    tell(scores, "dayOfASecondLoop", "dayOfASecondLoopStepByStep");
  }

  private static void tell(Map<String, Double> scores, String fast, String slow) {
    double score = scores.getOrDefault(fast, 0.0);
    System.out.printf(
        "%s: %,.0f a second, %,.0f times %s%n",
        fast, score, score / scores.getOrDefault(slow, 1.0), slow);
  }
}
