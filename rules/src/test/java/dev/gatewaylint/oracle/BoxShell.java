package dev.gatewaylint.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A bash inside a {@link SystemdBox}, which the packages of systemd do not bring. */
public final class BoxShell {
  /** The words that run it, on the libraries that lie beside it. */
  public static final String WORDS = "/opt/sh/loader --library-path /opt/sh /opt/sh/bash ";

  private BoxShell() {}

  /** Copies this machine's bash and its libraries into a host that has none yet. */
  public static void install(HostFolder host) throws IOException {
    Path into = Files.createDirectories(host.root().resolve("opt/sh"));
    Files.copy(Path.of("/bin/bash"), into.resolve("bash"));
    for (String line : command("ldd", "/bin/bash")) {
      for (String word : line.strip().split("\\s+", -1)) {
        if (word.startsWith("/")) {
          String name = word.substring(word.lastIndexOf('/') + 1);
          Path to = into.resolve(name.startsWith("ld-") ? "loader" : name);
          Files.copy(Path.of(word).toRealPath(), to);
        }
      }
    }
  }

  private static List<String> command(String... words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (Stream<String> lines = process.inputReader().lines()) {
      return lines.toList();
    }
  }
}
