package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SudoBox;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.syntax.crontab.CrontabEntry;
import dev.gatewaylint.syntax.crontab.CrontabKind;
import dev.gatewaylint.syntax.crontab.CrontabParser;
import dev.gatewaylint.syntax.crontab.CrontabPlace;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What visudo, the shells and sudo itself say about fixed files. */
@Tag("once")
class PrivilegeFixOracleTest {
  private static final String HEAD = "Defaults !syslog, !mailerpath, listpw=never\n";

  private static final String PASSWD =
      """
      root:x:0:0:root:/root:/bin/bash
      deploy:x:1000:1000::/:/bin/sh
      ada:x:1001:1001::/:/bin/sh
      gateway:x:1002:1002::/:/bin/sh
      """;

  private static final String GROUP = "root:x:0:\ndeploy:x:1000:\nada:x:1001:\ngateway:x:1002:\n";

  private record Pair(String name, String path, SourceFile old, SourceFile fixed) {}

  /**
   * Every file of all pages, cases and samples that fixes change; the old is empty if it is new.
   */
  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Example example : PrivilegeFixesTest.examples()) {
      FixReport report = example.fix(PrivilegeFixesTest::isOurs);
      for (FixedFiles.FixedFile file : report.files().all().values()) {
        byte[] old = new byte[0];
        for (HostFile known : example.files()) {
          old = known.path().equals(file.shown()) ? known.content() : old;
        }
        SourceFile before = SourceFile.of(file.shown(), file.shown(), old);
        pairs.add(new Pair(example.name(), file.shown(), before, file.content()));
      }
    }
    return pairs;
  }

  private static int status(Path file, byte[] text, String... words)
      throws IOException, InterruptedException {
    Files.write(file, text);
    List<String> command = new ArrayList<>(List.of(words));
    command.add(file.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    return process.waitFor();
  }

  @Test
  void visudoTakesWhatItTookBefore(@TempDir Path folder) throws IOException, InterruptedException {
    Oracle.require("visudo");
    Path file = folder.resolve("sudoers");
    int compared = 0;
    for (Pair pair : pairs()) {
      if (!pair.path().contains("sudoers")) {
        continue;
      }
      for (String option : List.of("-cf", "-csf")) {
        if (status(file, pair.old().bytes(), "visudo", option) == 0) {
          assertThat(status(file, pair.fixed().bytes(), "visudo", option))
              .as(pair.name() + " " + pair.path())
              .isZero();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
    Oracle.compared("visudo", SudoBox.version(), "fixed sudoers files", compared);
  }

  @Test
  void shellsReadWhatTheyReadBefore(@TempDir Path folder) throws IOException, InterruptedException {
    Oracle.require("bash");
    Oracle.require("dash");
    Path file = folder.resolve("script");
    int compared = 0;
    for (Pair pair : pairs()) {
      boolean script = pair.old().text().startsWith("#!/bin/");
      for (String shell : List.of("bash", "dash")) {
        if (script && status(file, pair.old().bytes(), shell, "-n") == 0) {
          assertThat(status(file, pair.fixed().bytes(), shell, "-n")).as(pair.name()).isZero();
          compared++;
        }
        for (byte[] command : pair.path().contains("cron") ? commands(pair) : List.<byte[]>of()) {
          assertThat(status(file, command, shell, "-n")).as(pair.name()).isZero();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
    Oracle.compared("sh", "of this machine", "fixed scripts and crontabs", compared);
  }

  /** What cron would hand to its shell. */
  private static List<byte[]> commands(Pair pair) {
    List<byte[]> commands = new ArrayList<>();
    CrontabKind kind = CrontabPlace.of(pair.path(), Dialect.VIXIE).orElseThrow().kind();
    SourceFile file = SourceFile.of(pair.path(), pair.path(), pair.fixed().bytes());
    for (CrontabEntry.Job job : CrontabParser.parse(file, kind, Dialect.VIXIE).jobs()) {
      commands.add(job.command().shellText().getBytes(StandardCharsets.UTF_8));
    }
    return commands;
  }

  /** Who calls what, and has to go on. */
  private static Map<String, List<String>> callers() {
    Map<String, List<String>> callers = new LinkedHashMap<>();
    callers.put("unrestricted-systemctl", List.of("deploy restart openclaw.service"));
    callers.put("wildcard-systemctl", List.of("deploy restart openclaw.service"));
    callers.put("runas-anyone", List.of("deploy restart openclaw.service"));
    callers.put("pager-escape", List.of("deploy status openclaw.service"));
    callers.put("password-required", List.of("deploy restart openclaw.service"));
    callers.put("unprivileged-systemctl", List.of("deploy restart openclaw.service"));
    callers.put(
        "sudo-argument-mismatch",
        List.of("deploy restart openclaw", "deploy restart openclaw.service"));
    callers.put("death-spiral", List.of("gateway restart openclaw.service"));
    return callers;
  }

  private static Example example(String name) {
    return Repository.folders(Repository.SAMPLES).stream()
        .filter(folder -> folder.endsWith(name))
        .findFirst()
        .map(Example::ofFolder)
        .orElseGet(
            () -> {
              Page page =
                  Page.in(Repository.PAGES).stream()
                      .filter(found -> found.rule().equals(name))
                      .findFirst()
                      .orElseThrow();
              return Example.of(page, page.section("Bad"));
            });
  }

  private static byte[] policy(Example example) {
    Map<String, String> files = new TreeMap<>();
    for (HostFile file : example.files()) {
      if (file.path().startsWith("etc/sudoers")) {
        files.put(file.path(), file.text());
      }
    }
    return (HEAD + String.join("\n", files.values()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The calls that messages warn of: {@code `sudo ...`}, by the users of the entry. */
  private static Map<List<String>, String> escapes(FixReport report) {
    Map<List<String>, String> escapes = new LinkedHashMap<>();
    for (Finding finding : report.made()) {
      String id = finding.rule().id();
      if (id.equals("unrestricted-systemctl") || id.equals("wildcard-systemctl")) {
        String call = finding.message().split("`", -1)[1];
        List<String> words = List.of(call.substring("sudo ".length()).split(" ", -1));
        escapes.put(words, finding.key().substring(0, finding.key().indexOf(' ')));
      }
    }
    return escapes;
  }

  @Test
  void sudoAllowsTheCallsAndRefusesTheWaysToRoot() throws IOException, InterruptedException {
    SudoBox.require();
    SudoBox box =
        new SudoBox(
            "sudo-fixes", PASSWD, GROUP, List.of("/usr/bin/systemctl", "/usr/bin/journalctl"));
    Map<Integer, String> expected = new LinkedHashMap<>();
    Map<Integer, String> asked = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> row : callers().entrySet()) {
      Example bad = example(row.getKey());
      FixReport report = bad.fix(PrivilegeFixesTest::isOurs);
      Map<List<String>, String> escapes = escapes(report);
      box.policy(policy(bad));
      for (Map.Entry<List<String>, String> escape : escapes.entrySet()) {
        expect(expected, asked, box.ask(escape.getValue(), escape.getKey()), "run", escape + "");
      }
      box.policy(policy(bad.with(report.files())));
      for (Map.Entry<List<String>, String> escape : escapes.entrySet()) {
        expect(expected, asked, box.ask(escape.getValue(), escape.getKey()), "denied", escape + "");
      }
      for (String line : row.getValue()) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        String user = words.set(0, "systemctl");
        expect(expected, asked, box.ask(user, words), "run", row.getKey() + " " + line);
        List<String> other = new ArrayList<>(words);
        other.addAll(0, List.of("-u", "ada"));
        expect(expected, asked, box.ask(user, other), "denied", row.getKey() + " -u ada " + line);
        words.add("ssh.service");
        expect(expected, asked, box.ask(user, words), "denied", row.getKey() + " more " + line);
      }
    }
    Map<Integer, String> answers = box.start().answers();
    for (Map.Entry<Integer, String> answer : expected.entrySet()) {
      assertThat(answers.get(answer.getKey()))
          .as(asked.get(answer.getKey()))
          .isEqualTo(answer.getValue());
    }
    Oracle.compared("sudo", SudoBox.version(), "calls on fixed pages", expected.size());
  }

  private static void expect(
      Map<Integer, String> expected,
      Map<Integer, String> asked,
      int number,
      String answer,
      String what) {
    expected.put(number, answer);
    asked.put(number, what);
  }
}
