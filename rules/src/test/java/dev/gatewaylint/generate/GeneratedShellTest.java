package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shells and shellcheck say of the generated scripts. */
@Tag("once")
class GeneratedShellTest {
  private static final String ALPHABET = "a '\"\\$`\n\t;|&<>()*?[]{}!#~=%-@:,\u00e9\r";

  @TempDir private Path folder;

  private static List<ProbedSpec> specs() {
    ProbedSpec usual = ProbedSpec.usual();
    Spec.Probe reporting =
        new Spec.Probe(ProbedSpec.URL, usual.probe().orElseThrow().interval(), 3, false);
    return List.of(
        usual,
        usual.unprobed(),
        usual.probedBy(reporting),
        ProbedSpec.ofUser(),
        ProbedSpec.ofUser().unprobed(),
        ProbedSpec.ofUser().probedBy(reporting));
  }

  private List<Path> scripts() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (ProbedSpec spec : specs()) {
      for (GeneratedFile file : spec.files()) {
        if (file.kind() == GeneratedFile.Kind.SCRIPT) {
          assertThat(file.mode()).isEqualTo(0755);
          Path path = folder.resolve("script" + paths.size());
          Files.writeString(path, file.text());
          paths.add(path);
        }
      }
    }
    assertThat(paths).hasSize(10);
    return paths;
  }

  @Test
  void everyShellReadsThem() throws IOException, InterruptedException {
    Oracle.require("bash");
    for (Path script : scripts()) {
      for (String shell : List.of("sh", "bash")) {
        assertThat(output(shell, "-n", script.toString())).as(Files.readString(script)).isEmpty();
      }
    }
  }

  @Test
  void shellcheckFindsNothing() throws IOException, InterruptedException {
    Oracle.require("shellcheck");
    List<Path> scripts = scripts();
    for (Path script : scripts) {
      assertThat(output("shellcheck", "--norc", "--shell=sh", script.toString())).isEmpty();
    }
    String version = output("shellcheck", "--version").lines().toList().get(1);
    Oracle.compared(
        "shellcheck", version.replace("version: ", ""), "generated scripts", scripts.size());
  }

  /** Whatever a value is, the shell has the same one. */
  @Test
  void aQuotedValueIsOneWord() throws IOException, InterruptedException {
    Random random = new Random(Oracle.seed());
    StringBuilder script = new StringBuilder();
    List<String> values = new ArrayList<>(List.of("", "'", "''", "-n", "a'; touch x; '"));
    while (values.size() < Oracle.cases(200, 2000)) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      values.add(value.toString());
    }
    for (String value : values) {
      script.append(ShellText.comment(List.of(value)));
      script.append(ShellText.assignment("value", value));
      script.append("printf '%s\\001' \"$value\"\n");
    }
    Path file = folder.resolve("quoted");
    Files.writeString(file, script);
    String said = output("sh", file.toString());
    assertThat(said).isEqualTo(String.join("\001", values) + "\001");
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(output, StandardCharsets.UTF_8);
  }
}
