package dev.gatewaylint.syntax.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Debian's cron does with files of cron.d: which it reads by their names, which it ignores for
 * an error, and what the shell of each {@code @reboot} job is given.
 */
class CronBoxOracleTest {
  private static final Path BOX = Path.of("src", "test", "oracle", "cron-box.sh").toAbsolutePath();
  private static final String[] NAMES = {
    "f%d", "F_%d-x", "f%d", "f%d", "f%d.cron", "f%d~", ".f%d", "#f%d", "f%d.dpkg-old"
  };
  private static final String[] PIECES = {
    "%", "\\%", "\\\\", "\\", "a", "b c", "\\n", "%%", "é", "\377", " ", "\t", "'", "\"", "$x", "#"
  };

  private final Random random = new Random(Oracle.seed());
  private final List<String> expected = new ArrayList<>();
  private int ignored;

  @Test
  void runsWhatDebiansCronRuns() throws IOException, InterruptedException {
    Oracle.require("cron");
    Oracle.require("unshare");
    Process check = new ProcessBuilder(BOX.toString(), "--check").start();
    String lack = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Oracle.require(check.waitFor() == 0, "no box for cron here: " + lack.strip());
    HostFolder folder = HostFolder.fresh("cron-box");
    Files.createDirectories(folder.root().resolve("out"));
    Files.createDirectories(folder.root().resolve("cron.d"));
    Path probe = folder.root().resolve("probe");
    Files.writeString(
        probe,
        "#!/bin/sh\nf="
            + folder.root().resolve("out")
            + "/$$\n{ printf '%s\\0%s\\0%s\\0' \"$FILE\" \"$A\" \"$2\"; cat; } >$f.part\n"
            + "mv $f.part $f\n");
    assertThat(probe.toFile().setExecutable(true)).isTrue();
    int cases = Oracle.cases(100, 1500);
    RandomCrontab crontabs = new RandomCrontab(random, true);
    for (int i = 0; i < cases; i++) {
      String name = String.format(NAMES[random.nextInt(NAMES.length)], i);
      byte[] bytes = crontab(probe, i, random.nextInt(3) == 0 ? crontabs.next() : new byte[0]);
      Files.write(folder.root().resolve("cron.d").resolve(name), bytes);
      expect("etc/cron.d/" + name, bytes);
    }
    Process box =
        new ProcessBuilder(BOX.toString(), folder.root().toString(), "" + expected.size())
            .inheritIO()
            .start();
    assertThat(box.waitFor()).isNotEqualTo(3);
    assertThat(ran(folder.root().resolve("out"))).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(ignored).isBetween(cases / 10, cases * 9 / 10);
    String version = Crontab.debians().map(Crontab::version).orElse("?");
    Oracle.compared("Debian's cron", version, "files of cron.d and their jobs", cases);
  }

  private byte[] crontab(Path probe, int number, byte[] rest) {
    StringBuilder head = new StringBuilder("SHELL=" + probe + "\nFILE=" + number + "\nA=0\n");
    head.append("@reboot root :");
    int pieces = random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      head.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] first = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[first.length + rest.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  private void expect(String path, byte[] bytes) {
    Optional<CrontabPlace> place = CrontabPlace.of(path, Dialect.VIXIE);
    CrontabFile file =
        CrontabParser.parse(SourceFile.of(path, path, bytes), CrontabKind.SYSTEM, Dialect.VIXIE);
    boolean runs = place.orElseThrow().isRead() && !file.isIgnored();
    for (CrontabEntry.Job job : file.jobs()) {
      runs &= job.user().orElseThrow().value().equals("root"); // another is no user, or not here
    }
    if (!runs) {
      ignored++;
      return;
    }
    for (CrontabEntry.Job job : file.jobs()) {
      if (job.schedule().value().isReboot()) {
        expected.add(
            value(file, job, "FILE")
                + "|"
                + value(file, job, "A")
                + "|"
                + bytesOf(job.command().shellText())
                + "|"
                + bytesOf(job.command().input().map(Located::value).orElse("")));
      }
    }
  }

  private static String value(CrontabFile file, CrontabEntry.Job job, String name) {
    return bytesOf(file.settingAt(job, name).orElseThrow().value().value());
  }

  private static String bytesOf(String text) {
    return new String(SourceFile.of("x", text).bytes(), StandardCharsets.ISO_8859_1);
  }

  private static List<String> ran(Path out) throws IOException {
    List<String> ran = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        ran.add(Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', '|'));
      }
    }
    return ran;
  }
}
