package dev.gatewaylint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verdicts against those of the real gateway, recorded before and after it retired the keys of its
 * health monitor. The record is of the rules' source: what {@link ConfigKeys} reports is an error.
 */
class ConfigVerdictsTest {

  /**
   * Where the real one refuses and we are silent: refusals for which no object, key or kind of
   * value is the reason, so that the table cannot know: conditions across keys, patterns and
   * lengths of texts, names that plugins bring.
   */
  private static final List<String> BEYOND_THE_TABLE =
      List.of(
          "unknown channel id: ",
          "channels.defaults: ",
          "channelStaleEventThresholdMinutes should be >= channelHealthCheckMinutes");

  private static boolean isBeyond(RecordedVerdicts.Case of) {
    for (String issue : of.issues()) {
      boolean beyond = false;
      for (String known : BEYOND_THE_TABLE) {
        beyond |= issue.contains(known);
      }
      if (!beyond) {
        return false;
      }
    }
    return true;
  }

  private static List<String> claims(RecordedVerdicts.Case of, OpenClawVersion version) {
    GatewayConfig config = RecordedVerdicts.config(of);
    List<String> claims = new ArrayList<>();
    config.file().problems().forEach(problem -> claims.add("not read: " + problem.message()));
    config.faults().forEach(fault -> claims.add("include: " + fault.kind()));
    for (ConfigFault fault : ConfigKeys.faults(config, version)) {
      assertThat(fault.certain()).isTrue();
      claims.add(fault.cause() + " " + fault.path() + " " + fault.expected());
    }
    return claims;
  }

  static List<String> differences(RecordedVerdicts record) {
    List<String> differences = new ArrayList<>();
    for (RecordedVerdicts.Case of : record.cases()) {
      List<String> claims = claims(of, record.version());
      if (of.valid() != claims.isEmpty() && (of.valid() || !isBeyond(of))) {
        differences.add(
            of.name() + " " + of.text() + "\n  real: " + of.issues() + "\n  ours: " + claims);
      }
    }
    return differences;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.7.1", "2026.9.6"})
  void whatTheRealOneRefusesIsRefusedAndNothingElse(String version) {
    RecordedVerdicts record = RecordedVerdicts.of(version);
    assertThat(record.cases()).hasSizeGreaterThan(300);
    assertThat(differences(record)).isEmpty();
    Oracle.compared("openclaw", version, "config validate", record.cases().size());
  }

  /** The recording takes about a minute: it is done again with -Poracles only. */
  @Test
  void theRecordIsWhatTheRealOneSays() throws IOException, InterruptedException {
    Path script = Path.of("src/test/oracle/openclaw-validate.sh").toAbsolutePath();
    Oracle.require(Oracle.isFull(), "the packages of openclaw are asked with -Poracles only");
    Oracle.require(run(script, "--ready") == 0, "npm's openclaw is not unpacked");
    assertThat(run(script, "--check")).isZero();
  }

  private static int run(Path script, String option) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(script.toString(), option)
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File("target/openclaw-validate.log")))
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
