package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real crontab that is asked to check a file and not to install it. */
final class Crontab {
  private static final Pattern FAULT = Pattern.compile("(?m)^\"[^\"]*\":(-?\\d+): (.*)$");
  private static final String MISSING_END = "missing newline before EOF";
  private static final Path CRONIE = Path.of("..", "target", "cronie").toAbsolutePath().normalize();

  private final List<String> command;
  private final String version;
  private final int firstLine;

  private Crontab(List<String> command, String version, int firstLine) {
    this.command = command;
    this.version = version;
    this.firstLine = firstLine;
  }

  /**
   * A verdict.
   *
   * @param fault crontab's words; empty where it accepts the file
   * @param line the line that it says has the fault, from 0; it counts the line feeds that it has
   *     read, so this may be the next line
   */
  record Verdict(String fault, int line) {}

  /** The one of Debian and Ubuntu, if it is this machine's. */
  static Optional<Crontab> debians() throws IOException {
    if (!Oracle.isOnPath("crontab") || !run(List.of("crontab", "-h")).contains("-n\t(dry run")) {
      return Optional.empty();
    }
    String version = run(List.of("dpkg-query", "-W", "-f", "${Version}", "cron")).strip();
    return Optional.of(new Crontab(List.of("crontab", "-n"), version, 0));
  }

  /** cronie's, if it was unpacked. */
  static Optional<Crontab> cronies() throws IOException {
    if (!Files.exists(CRONIE.resolve("version"))) {
      return Optional.empty();
    }
    String libraries;
    String loader;
    try (Stream<Path> found = Files.walk(CRONIE.resolve("root"))) {
      List<Path> all = found.toList();
      libraries = only(all, "libc.so.6").resolveSibling("").toString();
      loader = only(all, "ld-linux").toString();
    }
    String program = CRONIE.resolve("root/usr/bin/crontab").toString();
    String version = Files.readString(CRONIE.resolve("version")).strip();
    List<String> command = List.of(loader, "--library-path", libraries, program, "-T");
    return Optional.of(new Crontab(command, version, 1));
  }

  private static Path only(List<Path> paths, String name) throws IOException {
    for (Path path : paths) {
      if (path.getFileName().toString().startsWith(name)) {
        return path;
      }
    }
    throw new IOException("no " + name);
  }

  String version() {
    return version;
  }

  Verdict check(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    List<String> arguments = new ArrayList<>(command);
    arguments.add(file.toString());
    String said = run(arguments);
    if (said.contains("was successfully checked") || said.contains("No syntax issues")) {
      return new Verdict("", 0);
    }
    if (said.contains(MISSING_END) || said.contains("premature EOF")) {
      return new Verdict(MISSING_END, -1);
    }
    Matcher found = FAULT.matcher(said);
    if (found.find()) {
      return new Verdict(found.group(2), Integer.parseInt(found.group(1)) - firstLine);
    }
    throw new IOException("crontab says " + said);
  }

  private static String run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
