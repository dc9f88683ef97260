package dev.gatewaylint.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real systemd that runs as PID 1 of a namespace on the unit folders of a host under test; see
 * src/test/oracle/systemd-box.sh. It needs root and goes away with {@link #close()} or with this
 * process.
 */
public final class SystemdBox implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src", "test", "oracle", "systemd-box.sh");
  private static final int MOST_NAMES = 200;

  private final Process process;
  private final BufferedReader answers;
  private final OutputStream questions;

  private SystemdBox(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = process.getOutputStream();
  }

  /** Goes on only where a box can be booted. */
  public static void require() throws IOException {
    String lack = "bash is not installed";
    if (Oracle.isOnPath("bash")) {
      Process check = start(List.of("--check"));
      check.getOutputStream().close();
      lack = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    Oracle.require(Files.isExecutable(Path.of("/usr/lib/systemd/systemd")), "no systemd");
    Oracle.require(lack.isEmpty(), "systemd cannot be booted in a namespace: " + lack);
  }

  /**
   * The roots of the systemds to compare with: this machine's own, and one that
   * rules/src/table/derive.sh has unpacked or that {@code -Dgatewaylint.systemd.root} names.
   */
  public static List<Path> roots() {
    List<Path> roots = new ArrayList<>(List.of(Path.of("/")));
    Path named =
        Path.of(System.getProperty("gatewaylint.systemd.root", "../target/table/257/root"));
    if (Files.isExecutable(named.resolve("usr/lib/systemd/systemd"))) {
      roots.add(named.toAbsolutePath().normalize());
    }
    return roots;
  }

  /** Boots the systemd of a root on the folders of a host. */
  public static SystemdBox boot(Path host, Path root) throws IOException {
    SystemdBox box = new SystemdBox(start(List.of(host.toString(), root.toString())));
    String first = box.answers.readLine();
    if (!"ready".equals(first)) {
      box.close();
      throw new IOException("systemd-box.sh: " + first);
    }
    return box;
  }

  private static Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The version that the manager states, such as {@code 252.38-1~deb12u1}. */
  public String version() throws IOException {
    return systemctl("show -p Version --value").get(0);
  }

  /** The lines that a call of systemctl prints. */
  public List<String> systemctl(String arguments) throws IOException {
    questions.write((arguments + "\n").getBytes(StandardCharsets.UTF_8));
    questions.flush();
    List<String> lines = new ArrayList<>();
    while (true) {
      String line = answers.readLine();
      if (line == null) {
        throw new IOException("the box is gone after: " + lines);
      }
      if (line.startsWith("\0")) {
        return lines;
      }
      lines.add(line);
    }
  }

  /** Properties of units by the names asked for; a property with several lines keeps them all. */
  public Map<String, Map<String, List<String>>> show(List<String> units, String properties)
      throws IOException {
    Map<String, Map<String, List<String>>> shown = new LinkedHashMap<>();
    for (int from = 0; from < units.size(); from += MOST_NAMES) {
      List<String> asked = units.subList(from, Math.min(units.size(), from + MOST_NAMES));
      List<String> lines = systemctl("show -p " + properties + " -- " + String.join(" ", asked));
      int unit = 0;
      Map<String, List<String>> current = new LinkedHashMap<>();
      for (String line : lines) {
        if (line.isEmpty()) {
          shown.put(asked.get(unit++), current);
          current = new LinkedHashMap<>();
          continue;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
          throw new IOException("systemctl show: " + line);
        }
        current
            .computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
            .add(line.substring(equals + 1));
      }
      shown.put(asked.get(unit++), current);
      if (unit != asked.size()) {
        throw new IOException("systemctl show: " + unit + " answers for " + asked);
      }
    }
    return shown;
  }

  /** The first value of a property. */
  public static Optional<String> first(Map<String, List<String>> properties, String name) {
    return properties.getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public void close() throws IOException {
    try {
      questions.close();
    } catch (IOException e) {
      // It is gone already.
    }
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
