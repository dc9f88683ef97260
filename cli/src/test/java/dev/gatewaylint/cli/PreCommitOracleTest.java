package dev.gatewaylint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook as pre-commit itself runs it: from a clone of this checkout, which it builds first. */
@Tag("once")
class PreCommitOracleTest {
  private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  private static final String ENDLESS =
      """
      [Service]
      User=gateway
      ExecStart=/usr/bin/openclaw gateway
      Restart=always
      RestartSec=5
      SuccessExitStatus=143
      """;
  private static final String LIMIT =
      """
      [Unit]
      After=network-online.target
      Wants=network-online.target
      OnFailure=alert.service
      StartLimitIntervalSec=3600
      StartLimitBurst=5

      """;

  @TempDir Path folder;

  private record Result(int status, String output) {}

  @BeforeAll
  static void needPreCommit() {
    Oracle.require("git");
    Oracle.require("pre-commit");
    Oracle.require(Files.exists(CHECKOUT.resolve(".git")), "this is not a git checkout");
  }

  private Result run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("repository").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    // Where the build itself runs in a git hook, these would point at another repository.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("PRE_COMMIT_HOME", folder.resolve("cache").toString());
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Result(process.waitFor(), Files.readString(output));
  }

  private String version() throws IOException, InterruptedException {
    return run("pre-commit", "--version").output.replace("pre-commit", "").strip();
  }

  private Result hookOver(String unit) throws IOException, InterruptedException {
    Path units = folder.resolve("repository/etc/systemd/system");
    Files.createDirectories(units);
    Files.writeString(units.resolve("openclaw-gateway.service"), unit);
    // Not for this linter: handing it over by name would be an error.
    Files.writeString(folder.resolve("repository/README.md"), "# A host\n");
    assertThat(run("git", "init", "-q").status).isZero();
    assertThat(run("git", "add", "-A").status).isZero();
    Oracle.compared("pre-commit", version(), "the hook", 2);
    return run(
        "pre-commit", "try-repo", CHECKOUT.toString(), "gateway-lint", "--all-files", "--verbose");
  }

  @Test
  void passesAHealthyUnit() throws Exception {
    Result result = hookOver(LIMIT + ENDLESS);

    assertThat(result.output).contains("0 errors, 0 warnings, 1 info in 1 file of 1 host.");
    assertThat(result.status).isZero();
  }

  @Test
  void failsASickOne() throws Exception {
    Result result = hookOver(ENDLESS);

    assertThat(result.output).contains("error[missing-start-limit]").contains("exit code: 1");
    assertThat(result.status).isEqualTo(1);
  }
}
