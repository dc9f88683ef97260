package dev.gatewaylint.syntax.unit.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One {@code systemd-analyze}: the installed one, or that of an unpacked Debian root run through
 * its own loader.
 *
 * @param command the tool and what must stand before its arguments
 * @param version major version, 0 if the tool does not run
 */
record SystemdAnalyze(List<String> command, int version) {

  /** What a run printed. */
  record Output(String stdout, String stderr, int status) {}

  static SystemdAnalyze installed() {
    return of(List.of("systemd-analyze"));
  }

  static SystemdAnalyze unpackedAt(Path root) {
    Path lib = root.resolve("usr/lib/x86_64-linux-gnu");
    return of(
        List.of(
            root.resolve("usr/lib64/ld-linux-x86-64.so.2").toString(),
            "--library-path",
            lib + ":" + lib.resolve("systemd"),
            root.resolve("usr/bin/systemd-analyze").toString()));
  }

  private static SystemdAnalyze of(List<String> command) {
    try {
      String[] words =
          new SystemdAnalyze(command, 0).run(List.of("--version")).stdout().split("[ \n]");
      return new SystemdAnalyze(command, Integer.parseInt(words[1]));
    } catch (UncheckedIOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return new SystemdAnalyze(command, 0);
    }
  }

  boolean runs() {
    return version > 0;
  }

  Output run(List<String> arguments) {
    List<String> line = new ArrayList<>(command);
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TZ", "UTC");
    builder.environment().put("SYSTEMD_LOG_COLOR", "0");
    builder.environment().put("SYSTEMD_COLORS", "0");
    try {
      Path errors = Files.createTempFile("systemd-analyze", ".err");
      builder.redirectError(errors.toFile());
      Process process = builder.start();
      process.getOutputStream().close();
      String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      String stderr = Files.readString(errors, StandardCharsets.ISO_8859_1);
      Files.delete(errors);
      return new Output(stdout, stderr, status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
