package dev.gatewaylint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private record Result(int status, String out, String err) {}

  @TempDir Path folder;

  private static Result run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            List.of(words),
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String unit(String text) throws IOException {
    Path units = Files.createDirectories(folder.resolve("etc/systemd/system"));
    return Files.writeString(units.resolve("openclaw.service"), text).toString();
  }

  private static final String SICK =
      "[Service]\nExecStart=/usr/bin/openclaw gateway\nRestart=always\nRestartSec=10\nUser=claw\n";

  @Test
  void failsOnFindings() throws IOException {
    Result result = run("check", unit(SICK));
    assertThat(result.status).isEqualTo(1);
    assertThat(result.out).contains("error[missing-start-limit]").contains("openclaw.service:3:1");
    assertThat(result.err).isEmpty();
  }

  @Test
  void failsOnlyFromTheSeverityAskedFor() throws IOException {
    String path = unit(SICK);
    assertThat(run("check", "--fail-on=never", path).status).isZero();
    assertThat(run("check", "--disable", "missing-start-limit", path).status).isZero();
    assertThat(run("check", "--only", "unknown-section", path).status).isZero();
    String short60 = "[Unit]\nStartLimitIntervalSec=60\nStartLimitBurst=5\n" + SICK;
    assertThat(run("check", unit(short60)).status).isZero();
    String only = "--only=short-start-limit-window";
    assertThat(run("check", only, "--fail-on=warning", unit(short60)).status).isEqualTo(1);
    assertThat(run("check", only, "--fail-on=warning", "--assume-cycle=10s", path).status).isZero();
  }

  @Test
  void answersWrongUsageWithOneSentence() throws IOException {
    String path = unit(SICK);
    for (List<String> words :
        List.of(
            List.of("check", "--only", "missing-start-limits", path),
            List.of("check", "--disable", "", path),
            List.of("check", "--fail-on", "loud", path),
            List.of("check", "--format", "xml", path),
            List.of("check", "--format", "json", "--format", "text", path),
            List.of("check", "--target", "systemd", path),
            List.of("check", "--target", "upstart=1", path),
            List.of("check", "--target", "sudo=1.8.31", path),
            List.of("check", "--target", "sudo-rs=0.2", path),
            List.of("check", "--target", "sudo-rs=0.1.0", path),
            List.of("check", "--assume-cycle", "-3s", path),
            List.of("check", "--assume-cycle", "0", path),
            List.of("check", "--color", "pink", path),
            List.of("explain", "nothing"),
            List.of("rules", "--format", "yaml"))) {
      Result result = run(words.toArray(new String[0]));
      assertThat(result.status).as(words.toString()).isEqualTo(2);
      assertThat(result.out).isEmpty();
      assertThat(result.err).startsWith("gateway-lint: ").doesNotContain("Exception");
      assertThat(result.err.lines()).hasSize(1);
    }
    assertThat(run("check", "--only", "missing-start-limits", path).err)
        .contains("did you mean missing-start-limit?");
  }

  @Test
  void answersUnknownWordsWithoutAReport() {
    for (List<String> words :
        List.of(List.of("chekc"), List.of("check", "--onyl", "x"), List.<String>of())) {
      Result result = run(words.toArray(new String[0]));
      assertThat(result.status).isEqualTo(2);
      assertThat(result.out).isEmpty();
      assertThat(result.err).isNotEmpty().doesNotContain("Exception");
    }
  }

  @Test
  void neverCallsCleanWhatItCouldNotCheck() throws IOException {
    assertThat(run("check", folder.resolve("none").toString()).status).isEqualTo(2);
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");
    assertThat(run("check", text.toString()).err).contains("not a kind of file");
    assertThat(run("check", text.toString()).status).isEqualTo(2);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Result nothing = run("check", empty.toString());
    assertThat(nothing.status).isZero();
    assertThat(nothing.err).contains("nothing here");
    assertThat(run("check", unit(SICK), folder.resolve("none").toString()).status).isEqualTo(2);
  }

  @Test
  void writesReportsToFiles() throws IOException {
    Path json = folder.resolve("report.json");
    Result result = run("check", "--format=json=" + json, "--format", "concise", unit(SICK));
    assertThat(result.status).isEqualTo(1);
    assertThat(Files.readString(json)).contains("\"version\" : 1").contains("missing-start-limit");
    assertThat(result.out.lines()).filteredOn(l -> l.contains(" error[")).hasSize(1);
    Path deeper = folder.resolve("no/such/report.json");
    run("check", "--format", "json=" + deeper, unit(SICK));
    assertThat(deeper).hasSameTextualContentAs(json);
    Result below = run("check", "--format", "json=" + json + "/x", unit(SICK));
    assertThat(below.status).isEqualTo(2);
    assertThat(below.err).contains("cannot be written");
  }

  @Test
  void writesThroughLinksInsteadOfReplacingThem() throws IOException {
    Path file = folder.resolve("real.json");
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
    run("check", "--format", "json=" + link, unit(SICK));
    assertThat(link).isSymbolicLink();
    assertThat(file).content().contains("missing-start-limit");
  }

  @Test
  void playsAHost() throws IOException {
    String path = unit(SICK);
    Result played = run("simulate", path, "--run-time", "18s", "--end", "SIGKILL");
    assertThat(played.status).isZero();
    assertThat(played.out).contains("endless: a start every 28 s");
    assertThat(run("simulate", path, "--run-time=0").status).isEqualTo(2);
    assertThat(run("simulate", path, "--end", "loudly").err.lines()).hasSize(1);
    assertThat(run("simulate", path, "--scenario", "none.yaml").status).isEqualTo(2);
    assertThat(run("simulate", folder.resolve("none").toString()).status).isEqualTo(2);
    String limited = "[Unit]\nStartLimitIntervalSec=300\nStartLimitBurst=5\n" + SICK;
    assertThat(run("simulate", unit(limited), "--assume-cycle", "28s").out)
        .contains("stops after 5 starts at 140 s");
  }

  @Test
  void explainsAndLists() {
    Result rules = run("rules", "--format", "json");
    assertThat(rules.status).isZero();
    assertThat(rules.out).contains("\"id\" : \"missing-start-limit\"");
    assertThat(run("rules").out.lines()).hasSizeGreaterThan(10);
    assertThat(run("--help").status).isZero();
    assertThat(run("help", "check").out).contains("--assume-cycle");
    assertThat(run("--version").out).startsWith("gateway-lint ");
  }
}
