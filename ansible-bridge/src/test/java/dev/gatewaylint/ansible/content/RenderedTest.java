package dev.gatewaylint.ansible.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus in {@code src/test/ansible} as Ansible renders it, kept in its folder {@code
 * rendered}, and as it is read where it stands: the texts are the same, and so are the findings.
 */
@Tag("once")
class RenderedTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/ansible");

  private static final Path RENDERED = CORPUS.resolve("rendered");

  /** Files in which a value stands that only a run knows, and what is not said of them for it. */
  private static final Map<String, Set<String>> UNRESOLVED =
      Map.of(
          // Its start limit is registered by a task, and its user looked up.
          "etc/systemd/system/agent.service",
          Set.of(
              "oom-loop-outruns-limit a kill",
              "root-gateway",
              "short-start-limit-window",
              "silent-give-up"),
          // Its token lies in a vault.
          "etc/systemd/system/token.service",
          Set.of("secret-in-unit"));

  /** One line of a task that a loop writes into two files is told of once. */
  private static final String SECOND_ROUND = "etc/sudoers.d/update: runas-anyone";

  /** Rules about the way that files take say nothing of files that are there. */
  private static final Set<String> OF_DELIVERY =
      Set.of(
          "unvalidated-sudoers",
          "unnotified-unit-change",
          "loose-sudoers-mode",
          "floating-version");

  private static HostReader.Reading roles() {
    return new AnsibleReader(CORPUS, List.of(RENDERED), Selection.everything(), Disk.REAL)
        .read(List.of("."));
  }

  private static Map<String, String> files(Path host) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(host)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(host.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** The corpus is one play, and so one host. */
  private static HostFiles play(HostReader.Reading reading) {
    assertThat(reading.hosts()).hasSize(1);
    return reading.hosts().get(0);
  }

  @Test
  void textsAreThoseThatAnsibleRenders() throws IOException {
    HostFiles host = play(roles());
    for (Map.Entry<String, String> file : files(RENDERED.resolve("host")).entrySet()) {
      SourceFile made = host.files().source(file.getKey());
      Derivation derivation = made.derivation().orElseThrow();
      boolean unknown = derivation.touchesUnknown(new Span(0, made.text().length()));
      assertThat(unknown).as(file.getKey()).isEqualTo(UNRESOLVED.containsKey(file.getKey()));
      if (!unknown) {
        assertThat(made.text()).as(file.getKey()).isEqualTo(file.getValue());
      }
    }
  }

  @Test
  void findingsAreThoseOfTheRenderedFiles() throws IOException {
    HostReader.Reading reading = roles();
    Report here = new Linter(LintSettings.DEFAULT).lint(reading);
    assertThat(here.complaints()).isEmpty();
    HostReader.Reading there = new FolderReader(RENDERED, List.of()).read(List.of("."));
    assertThat(there.hosts()).hasSize(1);
    assertThat(there.hosts().get(0).complete()).isFalse();
    Set<String> expected = new TreeSet<>();
    for (Finding finding : new Linter(LintSettings.DEFAULT).lint(there).findings()) {
      expected.add(sentence(finding.place().file().path(), finding));
    }
    Set<String> actual = new TreeSet<>();
    HostFiles host = play(reading);
    for (Finding finding : here.findings()) {
      if (!OF_DELIVERY.contains(finding.rule().id())) {
        for (String path : host.reported().keySet()) {
          Derivation made = host.files().source(path).derivation().orElseThrow();
          String sentence = sentence(path, finding);
          // One line of a template may be one of several files.
          if (made.renders(finding.place())
              && (expected.contains(sentence) || isOnly(host, finding))) {
            actual.add(sentence);
          }
        }
      }
    }
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    missing.removeIf(sentence -> sentence.startsWith(SECOND_ROUND));
    for (Map.Entry<String, Set<String>> file : UNRESOLVED.entrySet()) {
      for (String start : file.getValue()) {
        String exception = file.getKey() + ": " + start;
        assertThat(missing.removeIf(sentence -> sentence.startsWith(exception)))
            .as(exception)
            .isTrue();
      }
    }
    Set<String> invented = new TreeSet<>(actual);
    invented.removeAll(expected);
    assertThat(invented).as("said of the roles alone").isEmpty();
    assertThat(missing).as("said of the rendered files alone").isEmpty();
  }

  private static boolean isOnly(HostFiles host, Finding finding) throws IOException {
    int count = 0;
    for (String path : host.reported().keySet()) {
      count +=
          host.files().source(path).derivation().orElseThrow().renders(finding.place()) ? 1 : 0;
    }
    return count == 1;
  }

  private static String sentence(String path, Finding finding) {
    return path + ": " + finding.rule().id() + " " + finding.message();
  }

  @Test
  void theRenderedFilesAreAnsibles(@TempDir Path folder) throws Exception {
    Oracle.require(Oracle.isFull(), "only full runs render the corpus");
    Oracle.require("ansible-playbook");
    Path host = Files.createDirectories(folder.resolve("host"));
    Process process =
        new ProcessBuilder(
                "ansible-playbook",
                "--vault-password-file",
                "vault-password",
                "-e",
                "target_root=" + host,
                "site.yml")
            .directory(CORPUS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    Map<String, String> made = files(host);
    assertThat(made).isEqualTo(files(RENDERED.resolve("host")));
    Oracle.compared("ansible", "installed", "rendered files", made.size());
  }
}
