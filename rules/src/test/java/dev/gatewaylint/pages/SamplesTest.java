package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.SimulateCommand;
import dev.gatewaylint.command.SimulateRequest;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * {@code scenario-kickstart.yaml} is played into {@code expected-simulate-kickstart.txt}, a
   * host's own scenario, or its assumed crashes, into {@code expected-simulate.txt}.
   */
  @TestFactory
  Stream<DynamicTest> thePlayIsTheExpectedOne() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path host : Repository.folders(Repository.SAMPLES)) {
      tests.add(play(host, "", Optional.empty()));
      for (Path file : Repository.files(host)) {
        String name = file.getFileName().toString();
        if (name.startsWith("scenario-") && file.equals(host.resolve(name))) {
          String variant = name.substring("scenario".length(), name.length() - ".yaml".length());
          String scenario = Repository.relative(Repository.ROOT, file);
          tests.add(play(host, variant, Optional.of(scenario)));
        }
      }
    }
    return tests.stream();
  }

  private static DynamicTest play(Path host, String variant, Optional<String> scenario) {
    SimulateRequest request =
        new SimulateRequest(
            Repository.ROOT,
            List.of(Repository.relative(Repository.ROOT, host)),
            scenario,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "text",
            List.of(),
            List.of());
    return DynamicTest.dynamicTest(
        host.getFileName() + variant,
        () -> {
          SimulateCommand.Played played = SimulateCommand.run(request);
          assertThat(played.exit()).isZero();
          assertThat(played.messages()).isEmpty();
          Path expected = host.resolve("expected-simulate" + variant + ".txt");
          if (Repository.WRITES) {
            Repository.write(expected, played.output());
          } else {
            assertThat(played.output()).isEqualTo(Repository.read(expected));
          }
        });
  }

  @Test
  void theIncidentFailsAndTheHealedHostIsSilent() throws UsageException {
    assertThat(check(Repository.SAMPLES.resolve("death-spiral")).exit()).isEqualTo(1);
    CheckCommand.Outcome healed = check(Repository.SAMPLES.resolve("healthy"));
    assertThat(healed.report().findings()).isEmpty();
    assertThat(healed.exit()).isZero();
  }
}
