package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real visudo and cvtsudoers over many files at once: one shell, a folder of its own. */
final class Visudo {
  /** A file that stands beside every other; it holds nothing, and may be included. */
  static final String EMPTY = "empty";

  private static final String LOOP =
      """
      cd "$1" || exit 2
      for f in f*; do
        if visudo -c -f "$f" >"o$f" 2>&1 </dev/null; then
          echo yes >"v$f"
          cvtsudoers -f json "$f" >"j$f" 2>/dev/null </dev/null
        fi
      done
      """;

  /**
   * What the two say of a file.
   *
   * @param accepted whether {@code visudo -c -f} exits with 0
   * @param messages what it prints
   * @param json what {@code cvtsudoers -f json} makes of an accepted one, a byte a character
   */
  record Verdict(boolean accepted, String messages, Optional<String> json) {}

  private Visudo() {}

  /** The version of the tools, such as 1.9.13p3. */
  static String version() {
    Oracle.require("visudo");
    Oracle.require("cvtsudoers");
    try {
      Process process = new ProcessBuilder("visudo", "-V").redirectErrorStream(true).start();
      String first = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return first.lines().findFirst().orElse("").replace("visudo version ", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks about files, in their order. */
  static List<Verdict> judge(List<byte[]> files) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "visudo").toAbsolutePath());
      Path folder = Files.createTempDirectory(parent, "run");
      Files.write(folder.resolve(EMPTY), new byte[0]);
      for (int i = 0; i < files.size(); i++) {
        Files.write(folder.resolve(name(i)), files.get(i));
      }
      run(folder);
      List<Verdict> verdicts = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        verdicts.add(verdict(folder, name(i)));
      }
      delete(folder);
      return verdicts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(int index) {
    return String.format("f%06d", index);
  }

  private static void run(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", LOOP, "visudo", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    try {
      builder.start().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Verdict verdict(Path folder, String name) throws IOException {
    String messages = Files.readString(folder.resolve("o" + name), StandardCharsets.ISO_8859_1);
    if (!Files.exists(folder.resolve("v" + name))) {
      return new Verdict(false, messages, Optional.empty());
    }
    String json = Files.readString(folder.resolve("j" + name), StandardCharsets.ISO_8859_1);
    return new Verdict(true, messages, Optional.of(json));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
