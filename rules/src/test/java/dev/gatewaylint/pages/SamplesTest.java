package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole hosts, read from their folders, give the reports that lie beside them. */
class SamplesTest {
  private static CheckCommand.Outcome check(Path host) throws UsageException {
    String path = Repository.relative(Repository.ROOT, host);
    return CheckCommand.run(CheckRequest.of(Repository.ROOT, List.of(path)));
  }

  @TestFactory
  Stream<DynamicTest> theReportIsTheExpectedOne() {
    return Repository.folders(Repository.SAMPLES).stream()
        .map(
            host ->
                DynamicTest.dynamicTest(
                    host.getFileName().toString(),
                    () -> {
                      Path expected = host.resolve("expected.txt");
                      String actual = check(host).output();
                      if (Repository.WRITES) {
                        Repository.write(expected, actual);
                      } else {
                        assertThat(actual).isEqualTo(Repository.read(expected));
                      }
                    }));
  }

  @Test
  void theIncidentFailsAndTheHealedHostIsSilent() throws UsageException {
    assertThat(check(Repository.SAMPLES.resolve("death-spiral")).exit()).isEqualTo(1);
    CheckCommand.Outcome healed = check(Repository.SAMPLES.resolve("healthy"));
    assertThat(healed.report().findings()).isEmpty();
    assertThat(healed.exit()).isZero();
  }
}
