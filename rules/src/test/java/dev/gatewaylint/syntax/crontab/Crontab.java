package dev.gatewaylint.syntax.crontab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Debian's crontab says of a file that it is asked to check and not to install. */
final class Crontab {
  private static final Pattern FAULT = Pattern.compile("(?m)^\"[^\"]*\":(\\d+): (.*)$");
  private static final String MISSING_END = "missing newline before EOF";

  private Crontab() {}

  /**
   * A verdict.
   *
   * @param fault crontab's words; empty where it accepts the file
   * @param number the number it prints: lines ended so far, so one less than the line in question,
   *     or that line where it had read its end
   */
  record Verdict(String fault, int number) {}

  /** Whether this crontab has the dry run, which others do not have. */
  static boolean isDebians() throws IOException {
    return run("-h").contains("-n\t(dry run");
  }

  static Verdict check(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    String said = run("-n", file.toString());
    if (said.contains("was successfully checked")) {
      return new Verdict("", 0);
    }
    Matcher found = FAULT.matcher(said);
    if (found.find()) {
      return new Verdict(found.group(2), Integer.parseInt(found.group(1)));
    }
    if (said.contains(MISSING_END)) {
      return new Verdict(MISSING_END, 0);
    }
    throw new IOException("crontab says " + said);
  }

  static Optional<String> version() throws IOException {
    Process process = new ProcessBuilder("dpkg-query", "-W", "-f", "${Version}", "cron").start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.isBlank() ? Optional.empty() : Optional.of(said.strip());
  }

  private static String run(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = "crontab";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
