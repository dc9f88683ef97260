package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast sudoers files are read, on one core. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SudoersBenchmark {
  private static final int LINES = 10_000;
  private static final String[] VERBS = {"restart", "start", "stop", "status", "is-active"};

  private SourceFile policy = SourceFile.of("etc/sudoers", "");

  private static SourceFile policy() {
    Random random = new Random(2026);
    StringBuilder text = new StringBuilder("Defaults env_reset, secure_path=\"/usr/bin:/bin\"\n");
    for (int i = 0; i < LINES; i++) {
      int n = random.nextInt(1000);
      String verb = VERBS[random.nextInt(VERBS.length)];
      text.append(
          switch (i % 10) {
            case 0 -> "# who may do what on the hosts of group " + n + "\n";
            case 1 -> "User_Alias TEAM" + i + " = user" + n + ", %group" + n + ", #" + n + "\n";
            case 2 -> "Cmnd_Alias TOOLS" + i + " = /usr/bin/tool" + n + " *, /opt/" + n + "/bin/\n";
            case 3 -> "TEAM" + (i - 2) + " ALL = (root) NOPASSWD: TOOLS" + (i - 1) + "\n";
            default ->
                "deploy" + n + " ALL=(root) NOPASSWD: /usr/bin/systemctl " + verb + " app" + n
                    + ".service, \\\n  /usr/bin/journalctl -u app" + n + " *\n";
          });
    }
    return SourceFile.of("etc/sudoers", text.toString());
  }

  /** The same policy in every run. */
  @Setup
  public void write() {
    policy = policy();
  }

  /** One policy of 10,000 entries. */
  @Benchmark
  public SudoersFile parse() {
    return SudoersParser.parse(policy);
  }

  /** Runs it and prints megabytes per second. */
  public static void main(String[] args) throws RunnerException {
    int bytes = policy().bytes().length;
    for (RunResult result :
        new Runner(new OptionsBuilder().include(SudoersBenchmark.class.getName()).build()).run()) {
      double perSecond = result.getPrimaryResult().getScore();
      System.out.printf(
          "%s: %,d bytes, %,.1f MB a second%n",
          result.getPrimaryResult().getLabel(), bytes, perSecond * bytes / 1e6);
    }
  }
}
