package dev.gatewaylint.syntax.sudoers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What sudo keeps of a broken file: {@code sudo -l} for root shows the same with the file as with
 * what the tree kept of it, each in place of /etc/sudoers in a mount namespace of its own.
 */
class RecoveryOracleTest {
  private static final String LOOP =
      """
      cd "$1" || exit 2
      : >current && chown 0:0 current && chmod 440 current
      mount --bind current /etc/sudoers || exit 2
      for f in f*; do
        cat "$f" >current
        sudo -n -l -U root >"o$f" 2>/dev/null </dev/null
      done
      """;

  @Test
  void keepsWhatSudoKeeps() throws IOException, InterruptedException {
    String version = Visudo.version();
    Oracle.require("sudo");
    Oracle.require("unshare");
    boolean mayMount =
        new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0
            && Files.exists(Path.of("/etc/sudoers"));
    Oracle.require(mayMount, "no mount namespace here, or no /etc/sudoers");

    List<SudoersFile> broken = broken(Oracle.cases(20, 1_000));
    Path parent = Files.createDirectories(Path.of("target", "visudo").toAbsolutePath());
    Path folder = Files.createTempDirectory(parent, "sudo");
    for (int i = 0; i < broken.size(); i++) {
      Files.write(folder.resolve("f" + i), broken.get(i).source().bytes());
      Files.write(folder.resolve("fkept" + i), SourceFile.of("", kept(broken.get(i))).bytes());
    }
    ProcessBuilder builder =
        new ProcessBuilder("unshare", "-m", "bash", "-c", LOOP, "sudo", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    assertThat(builder.start().waitFor()).isBetween(0, 1);

    int listed = 0;
    for (int i = 0; i < broken.size(); i++) {
      String whole = read(folder.resolve("of" + i));
      String kept = read(folder.resolve("ofkept" + i));
      listed += whole.contains("may run") ? 1 : 0;
      assertThat(whole)
          .as(broken.get(i).source().text() + "\n" + broken.get(i).problems())
          .isEqualTo(isLost(broken.get(i)) ? "" : kept);
    }
    assertThat(listed).as("files that let root run something").isPositive();
    Oracle.compared("sudo", version, "what is kept of broken files", broken.size());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static List<SudoersFile> broken(int count) {
    Random random = new Random(Oracle.seed());
    RandomSudoers generator = new RandomSudoers(random);
    SudoersMutations mutations = new SudoersMutations(random);
    List<SudoersFile> broken = new ArrayList<>();
    while (broken.size() < count) {
      String text = generator.file() + "\nroot ALL = /one : ALL = /two\n" + generator.file();
      byte[] bytes = mutations.of(mutations.of(text.getBytes(StandardCharsets.UTF_8)));
      SudoersFile file = SudoersParser.parse(SourceFile.of("f", "f", bytes));
      if (!file.problems().isEmpty()) {
        broken.add(file);
      }
    }
    return broken;
  }

  private static boolean isLost(SudoersFile file) {
    return file.problems().stream()
        .anyMatch(problem -> problem.message().endsWith("sudo refuses the whole policy"));
  }

  /** The text of what the tree holds; of an entry with a problem, only its parts. */
  private static String kept(SudoersFile file) {
    StringBuilder kept = new StringBuilder();
    for (Entry entry : file.entries()) {
      Span span = entry.span();
      boolean hasProblem =
          file.problems().stream()
              .map(problem -> problem.place().span().start())
              .anyMatch(at -> span.start() <= at && at < span.end());
      if (!hasProblem) {
        kept.append(text(file, span));
      } else if (entry instanceof Entry.Aliases aliases) {
        List<AliasDefinition> all = aliases.definitions();
        int end = all.get(all.size() - 1).span().end();
        kept.append(text(file, new Span(span.start(), end))).append('\n');
      } else if (entry instanceof Entry.UserSpec spec) {
        int end = spec.privileges().get(0).span().end();
        kept.append(text(file, new Span(span.start(), end)));
        for (Privilege privilege : spec.privileges().subList(1, spec.privileges().size())) {
          kept.append(" : ").append(text(file, privilege.span()));
        }
        kept.append('\n');
      } else if (!(entry instanceof Entry.Broken)) {
        kept.append(text(file, span));
      }
    }
    return kept.toString();
  }

  private static String text(SudoersFile file, Span span) {
    return file.source().place(span).text();
  }
}
