package dev.gatewaylint.command;

import static dev.gatewaylint.oracle.HostFolder.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What nobody meant to be a unit draws a finding or exit status 2 with a sentence: never a stack
 * trace, never silence, never a wait.
 */
class BadInputTest {
  private static final String UNIT = ADMIN + "x.service";
  private static final String GOOD = "[Service]\nExecStart=/bin/true\n";

  private HostFolder host;

  @BeforeEach
  void empty() throws IOException {
    host = HostFolder.fresh("bad-input");
  }

  /** Checks the file by its name and with the whole host; both must say the same. */
  private CheckCommand.Outcome check() {
    return check(UNIT);
  }

  private CheckCommand.Outcome check(String path) {
    CheckCommand.Outcome whole = run(".");
    CheckCommand.Outcome single = run(path);
    assertThat(single.exit())
        .as("exit status, with the whole host it is this")
        .isEqualTo(whole.exit());
    return single;
  }

  private CheckCommand.Outcome run(String path) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> CheckCommand.run(CheckRequest.of(host.root(), List.of(path))));
  }

  private static void draws(CheckCommand.Outcome outcome, String rule, String words) {
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(Exit.FINDINGS);
    assertThat(outcome.report().findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo(rule);
              assertThat(finding.message()).contains(words);
            });
    saysNothingStrange(outcome);
  }

  private static void complains(CheckCommand.Outcome outcome, String words) {
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0)).contains(words).doesNotContain("\n");
    saysNothingStrange(outcome);
  }

  private static void saysNothingStrange(CheckCommand.Outcome outcome) {
    String all = outcome.output() + String.join("\n", outcome.messages());
    assertThat(all).doesNotContain("Exception", "\tat ", "null");
    boolean control = outcome.output().chars().anyMatch(c -> c < ' ' && c != '\n');
    assertThat(control).as("control characters in the report").isFalse();
  }

  @Test
  void binaryFile() throws IOException {
    byte[] elf = new byte[4096];
    for (int i = 0; i < elf.length; i++) {
      elf[i] = (byte) (i * 31 + 127);
    }
    host.file(UNIT, elf);
    draws(check(), "unreadable-unit", "");
  }

  @Test
  void lineOfTwoMegabytes() throws IOException {
    host.file(UNIT, "[Unit]\nDescription=" + "x".repeat(2 << 20) + "\n" + GOOD);
    CheckCommand.Outcome outcome = check();
    draws(outcome, "unreadable-unit", "longer than 1 MiB");
    assertThat(outcome.output().length()).isLessThan(4000);
  }

  @Test
  void longValueThatSystemdTakes() throws IOException {
    host.file(UNIT, GOOD + "Restart=" + "x".repeat(1_000_000) + "\n");
    CheckCommand.Outcome outcome = check();
    draws(outcome, "invalid-directive-value", "");
    assertThat(outcome.output().length()).isLessThan(4000);
  }

  @Test
  void invalidUtf8() throws IOException {
    host.file(UNIT, new byte[] {'[', 'U', 'n', 'i', 't', ']', '\n', 'D', '=', (byte) 0xC3, '\n'});
    draws(check(), "unreadable-unit", "UTF-8");
  }

  @Test
  void nulBytes() throws IOException {
    host.file(UNIT, new byte[10_000]);
    CheckCommand.Outcome outcome = check();
    saysNothingStrange(outcome);
    host.file(UNIT, GOOD.replace("\n", "\0") + "Restart=bogus\0");
    draws(check(), "invalid-directive-value", "");
  }

  @Test
  void folderNamedLikeUnit() throws IOException {
    host.file(UNIT + "/inner.txt", "x");
    draws(check(), "unreadable-unit", "folder");
  }

  @Test
  void danglingLink() throws IOException {
    host.link(UNIT, "/nowhere/x.service");
    draws(check(), "unreadable-unit", "leads nowhere");
  }

  @Test
  void danglingDropIn() throws IOException {
    host.file(UNIT, GOOD).link(UNIT + ".d/10.conf", "nothing.conf");
    draws(check(UNIT + ".d/10.conf"), "unreadable-unit", "leads nowhere");
  }

  @Test
  void linkLoop() throws IOException {
    host.link(UNIT, "y.service").link(ADMIN + "y.service", "x.service");
    draws(check(), "unreadable-unit", "leads nowhere");
    host.link(ADMIN + "self.service", "self.service");
    draws(check(ADMIN + "self.service"), "unreadable-unit", "leads nowhere");
  }

  @Test
  void folderLoop() throws IOException {
    host.file(UNIT, GOOD).link(ADMIN + "loop", ".").link("etc/up", "..");
    assertThat(check().messages()).isEmpty();
    host.link(UNIT + ".d", ".");
    saysNothingStrange(check());
  }

  @Test
  void missingPath() {
    complains(run("no/such.service"), "no/such.service: no such file or folder");
    complains(run("a\0b"), "not a path");
    complains(run("x".repeat(5000)), "no such file or folder");
  }

  @Test
  void emptyFolderAndForeignFile() throws IOException {
    Files.createDirectories(host.root().resolve("empty"));
    CheckCommand.Outcome empty = run("empty");
    assertThat(empty.messages()).hasSize(1);
    assertThat(empty.messages().get(0)).contains("nothing here");
    host.file("notes.txt", "x");
    complains(run("notes.txt"), "not a kind of file");
  }

  @Test
  void pipe() throws IOException, InterruptedException {
    Oracle.require("mkfifo");
    host.file(ADMIN + "ok.service", GOOD);
    int made = new ProcessBuilder("mkfifo", host.root().resolve(UNIT).toString()).start().waitFor();
    assertThat(made).isZero();
    draws(check(), "unreadable-unit", "not a regular file");
  }

  @Test
  void device() throws IOException {
    Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")));
    host.link(UNIT, "/dev/zero");
    draws(check(), "unreadable-unit", "");
    complains(run("/dev/zero"), "neither a file nor a folder");
  }

  @Test
  void hugeFile() throws IOException {
    host.file(UNIT, "");
    try (RandomAccessFile file = new RandomAccessFile(host.root().resolve(UNIT).toFile(), "rw")) {
      file.setLength((64L << 20) + 1);
    }
    complains(check(), "larger than 64 MiB");
  }

  @Test
  void manyContinuationLines() throws IOException {
    host.file(UNIT, GOOD + "Restart=" + "\\\n".repeat(1_100_000) + "always\n");
    draws(check(), "unreadable-unit", "1 MiB");
    host.file(UNIT, GOOD + "X=" + "\\\n".repeat(500_000) + "\nRestart=bogus\n");
    draws(check(), "invalid-directive-value", "");
    host.file(UNIT, GOOD + "X=\\\n" + "# between\n".repeat(1_000_000) + "\nRestart=bogus\n");
    draws(check(), "invalid-directive-value", "");
  }

  @Test
  void manyLines() throws IOException {
    host.file(UNIT, GOOD + "Environment=A=1\n".repeat(300_000) + "Restart=bogus\n");
    draws(check(), "invalid-directive-value", "");
    host.file(UNIT, GOOD + "[Unit]\n".repeat(300_000) + "[Service]\nRestart=bogus\n");
    draws(check(), "invalid-directive-value", "");
  }

  @Test
  void manyFindings() throws IOException {
    host.file(UNIT, GOOD + "NoSuch=1\n".repeat(20_000) + "Restart=bogus\n");
    draws(check(), "invalid-directive-value", "");
  }

  @Test
  void unreadableFile() throws IOException {
    host.file(UNIT, GOOD);
    Path file = host.root().resolve(UNIT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");
    complains(check(), "permission denied");
  }

  @Test
  void unreadableFolder() throws IOException {
    host.file(UNIT, GOOD);
    Path folder = host.root().resolve(ADMIN);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      Assumptions.assumeFalse(Files.isReadable(folder), "root reads everything");
      complains(run("."), "permission denied");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void everyFindingHasAPlaceInItsFile() throws IOException {
    host.file(UNIT, Arrays.copyOf(GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8), 500));
    for (Finding finding : check().report().findings()) {
      assertThat(finding.place().span().end())
          .isLessThanOrEqualTo(finding.place().file().text().length());
    }
  }
}
