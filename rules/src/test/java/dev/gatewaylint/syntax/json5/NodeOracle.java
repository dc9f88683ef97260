package dev.gatewaylint.syntax.json5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** npm json5 and JSON.parse, in one process for as many documents as are asked about. */
final class NodeOracle {
  private static final Path SCRIPT = Path.of("src", "test", "oracle", "json5.sh").toAbsolutePath();

  private NodeOracle() {}

  static void require() {
    Oracle.require("node");
    Oracle.require(
        Files.exists(Path.of("..", "target", "json5", "version")),
        "npm json5 is not unpacked (rules/src/test/oracle/json5.sh --fetch)");
  }

  static String version() {
    return ask("", "--version").get(0);
  }

  /** What each code point is in a key without quotes, one digit each. */
  static String identifiers() {
    return ask("", "--identifiers").get(0);
  }

  /**
   * What it makes of documents.
   *
   * @param reader 5 for npm json5, J for JSON.parse
   */
  static List<String> read(char reader, List<byte[]> documents) {
    StringBuilder lines = new StringBuilder();
    for (byte[] document : documents) {
      lines.append(reader).append(Base64.getEncoder().encodeToString(document)).append('\n');
    }
    List<String> answers = ask(lines.toString());
    assertThat(answers).hasSameSizeAs(documents);
    return answers;
  }

  private static List<String> ask(String input, String... options) {
    try {
      Path in = Files.createTempFile("json5", ".in");
      Path out = Files.createTempFile("json5", ".out");
      try {
        Files.writeString(in, input, StandardCharsets.US_ASCII);
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(options));
        Process process =
            new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(out, StandardCharsets.US_ASCII);
      } finally {
        Files.delete(in);
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
