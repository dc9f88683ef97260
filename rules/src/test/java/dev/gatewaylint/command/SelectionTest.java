package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Includes and excludes choose what is reported, not what is read. */
class SelectionTest {
  private static final String ENDLESS =
      "[Service]\nExecStart=/usr/bin/openclaw gateway\nRestart=always\nRestartSec=5\n";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    put("a/openclaw.service", ENDLESS);
    put("b/openclaw.service", ENDLESS);
    put(
        "b/openclaw.service.d/limit.conf",
        "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n");
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CheckCommand.Outcome check(List<String> includes, List<String> excludes)
      throws UsageException {
    return CheckCommand.run(
        new CheckRequest(
            folder,
            List.of(),
            List.of(),
            "error",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            includes,
            excludes,
            Optional.empty(),
            Optional.empty(),
            false));
  }

  private static List<String> errors(CheckCommand.Outcome outcome) {
    List<String> errors = new ArrayList<>();
    for (Finding finding : outcome.report().findings()) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.place().file().shown() + " " + finding.rule().id());
      }
    }
    return errors;
  }

  @Test
  void reportsEverythingWithoutPatterns() throws UsageException {
    CheckCommand.Outcome outcome = check(List.of(), List.of());

    assertThat(errors(outcome)).containsExactly("a/openclaw.service missing-start-limit");
    assertThat(outcome.report().files()).isEqualTo(3);
  }

  @Test
  void leavesOutWhatIsExcluded() throws UsageException {
    CheckCommand.Outcome outcome = check(List.of(), List.of("a/"));

    assertThat(errors(outcome)).isEmpty();
    assertThat(outcome.report().files()).isEqualTo(2);
    assertThat(outcome.exit()).isEqualTo(Exit.OK);
  }

  @Test
  void readsDropInsThatAreNotReportedOn() throws UsageException {
    CheckCommand.Outcome outcome = check(List.of("**/*.service"), List.of("a/**"));

    assertThat(errors(outcome)).isEmpty();
    assertThat(outcome.report().files()).isEqualTo(1);
  }

  @Test
  void saysWhenNothingIsLeft() throws UsageException {
    CheckCommand.Outcome outcome = check(List.of("c/**"), List.of());

    assertThat(outcome.messages())
        .containsExactly("includes and excludes leave no file to report on");
  }

  @Test
  void refusesPatternsThatCannotMatch() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> check(List.of(), List.of("/etc/**")))
        .withMessageStartingWith("--excludes '/etc/**': expected a pattern");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> check(List.of(" "), List.of()))
        .withMessageStartingWith("--includes ' ': expected a pattern");
  }
}
