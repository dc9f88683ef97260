package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.PolicyLine;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.SudoersParser;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many decisions a second on a policy of 1,000 entries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DecisionBenchmark {
  private static final int ENTRIES = 1000;

  private final SudoPolicy byName = policy("user# ALL = (root) NOPASSWD: /usr/bin/systemctl x#\n");
  private final SudoPolicy byCommand = policy("%ops# ALL = NOPASSWD: /opt/tools/tool#, ALL\n");
  private final SudoPolicy byGroup =
      policy("%ops# ALL = NOPASSWD: /usr/bin/systemctl restart unit#\n");
  private int next;

  private static SudoPolicy policy(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      text.append(line.replace("#", Integer.toString(i)));
    }
    SourceFile source = SourceFile.of("etc/sudoers", text.toString());
    List<PolicyLine> entries = new ArrayList<>();
    for (Entry entry : SudoersParser.parse(source).entries()) {
      entries.add(new PolicyLine(source, entry));
    }
    return SudoPolicy.of(entries, PolicyOptions.usual());
  }

  private static Question question(String user, String group, String command, String... words) {
    Account account =
        new Account(
            user, OptionalLong.of(1000), Optional.of(Set.of(group)), Optional.of(Set.of(1000L)));
    return Question.of(account, command, List.of(words));
  }

  /** Entries for users by name, of which one in a thousand is the caller's. */
  @Benchmark
  public Decision namedUser() {
    next = (next + 1) % ENTRIES;
    return byName.decide(question("user" + next, "g", "/usr/bin/systemctl", "x" + next));
  }

  /** The last entry allows everything. */
  @Benchmark
  public Decision lastEntry() {
    return byCommand.decide(question("u", "ops999", "/opt/tools/tool7"));
  }

  /** Entries for groups and one command: all of them have to be looked at. */
  @Benchmark
  public Decision everyEntry() {
    return byGroup.decide(question("u", "ops0", "/usr/bin/systemctl", "restart", "unit0"));
  }

  /** Runs these benchmarks. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder().include(DecisionBenchmark.class.getSimpleName()).build())
        .run();
  }
}
