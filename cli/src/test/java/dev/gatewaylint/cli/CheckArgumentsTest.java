package dev.gatewaylint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.command.CheckRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckArgumentsTest {
  private static final Path HERE = Path.of("/work");

  private static Optional<CheckRequest> quick(List<String> words) {
    return CheckArguments.read(words).map(arguments -> arguments.request(HERE, false));
  }

  private static Optional<CheckRequest> picocli(List<String> words) {
    try {
      var parsed = new CommandLine(Picocli.check()).parseArgs(words.toArray(new String[0]));
      return parsed.isUsageHelpRequested()
          ? Optional.empty()
          : Optional.of(Picocli.arguments(parsed).request(HERE, false));
    } catch (CommandLine.ParameterException e) {
      return Optional.empty();
    }
  }

  @Test
  void readsOptionsInBothForms() {
    CheckRequest request =
        quick(List.of("a", "--only=x", "--only", "y", "--fail-on", "warning", "--", "--b"))
            .orElseThrow();
    assertThat(request.paths()).containsExactly("a", "--b");
    assertThat(request.only()).containsExactly("x", "y");
    assertThat(request.failOn()).isEqualTo("warning");
  }

  @Test
  void leavesWhatIsNotPlainToPicocli() {
    assertThat(quick(List.of("--help"))).isEmpty();
    assertThat(quick(List.of("--unknown", "x"))).isEmpty();
    assertThat(quick(List.of("--only"))).isEmpty();
    assertThat(quick(List.of("--fail-on", "info", "--fail-on", "error"))).isEmpty();
  }

  /** What the quick reader accepts, picocli reads alike; and it refuses nothing picocli accepts. */
  @Test
  void agreesWithPicocli() {
    List<String> words =
        new ArrayList<>(List.of("a.service", "dir/b", "--", "x=y", "-h", "--nope"));
    for (CliOption option : CliOption.ALL) {
      words.add(option.name());
      words.add(option.name() + "=value");
      words.add(option.name() + "=");
    }
    Random random = new Random(3);
    int read = 0;
    for (int round = 0; round < 3000; round++) {
      List<String> line = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        line.add(words.get(random.nextInt(words.size())));
      }
      Optional<CheckRequest> quick = quick(line);
      if (quick.isPresent()) {
        assertThat(picocli(line)).as(line.toString()).isEqualTo(quick);
        read++;
      }
    }
    assertThat(read).isGreaterThan(500);
  }
}
