package dev.gatewaylint.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code bash -n} accepts draws no problem, and what it refuses draws one. */
@Tag("once")
class BashOracleTest {
  @Test
  void agreesOnRealScripts() throws Exception {
    Oracle.require("bash");
    List<SourceFile> scripts = new ArrayList<>(ScriptCorpus.all());
    Oracle.require(scripts.size() >= (Oracle.isFull() ? 500 : 50), "not enough shell scripts");
    Collections.shuffle(scripts, new Random(Oracle.seed()));
    List<String> wrong = new ArrayList<>();
    int limit = Math.min(scripts.size(), Oracle.cases(150, Integer.MAX_VALUE));
    for (SourceFile script : scripts.subList(0, limit)) {
      boolean accepted = bashAccepts(script);
      ShellFile parsed = ShellParser.parse(script);
      if (accepted != parsed.problems().isEmpty()) {
        wrong.add(
            script.path() + (accepted ? " is accepted: " + parsed.problems() : " is refused"));
      }
    }
    Oracle.compared("bash -n", version(), "scripts accepted or refused", limit);
    assertThat(wrong).isEmpty();
  }

  private static String version() throws IOException, InterruptedException {
    Process bash = new ProcessBuilder("bash", "-c", "printf %s \"$BASH_VERSION\"").start();
    try (InputStream out = bash.getInputStream()) {
      String version = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      bash.waitFor();
      return version;
    }
  }

  /** Whether bash reads a script to its end; {@code -n} runs nothing. */
  static boolean bashAccepts(SourceFile script) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-O", "extglob", "-n", script.path())
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    try (InputStream out = bash.getInputStream()) {
      out.readAllBytes();
    }
    return bash.waitFor() == 0;
  }
}
