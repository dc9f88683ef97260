package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.host.Unit;
import dev.gatewaylint.oracle.BoxShell;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SystemdBox;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.simulate.End;
import dev.gatewaylint.simulate.Outcome;
import dev.gatewaylint.simulate.Play;
import dev.gatewaylint.simulate.Program;
import dev.gatewaylint.simulate.Verdict;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generated units under a real systemd: a program that crashes at each declared cycle is given up
 * after as many starts as the simulator says, and one alert is sent.
 */
@Tag("once")
class GivenUpOracleTest {
  private static final List<Integer> CYCLES = List.of(2, 5, 12);

  /** Says that it started, waits without a process of its own, and crashes. */
  private static final String RUN =
      """
      exec 3<>/opt/fifo
      echo start >>/opt/log/$1
      read -r -t $2 _ <&3
      exit 1
      """;

  /** Run by bash, for it names no interpreter. */
  private static final String TELL =
      """
      while read -r news; do echo "$news" >>"/opt/log/alert-${news%% *}"; done
      """;

  private static final String SPEC =
      """
      name: gwCYCLE
      gateway:
        command: SHELL/opt/run gwCYCLE RUN
        user: gateway
        home: /tmp
        restart-delay: 1s
        writable: /opt/log
      systemd: VERSION
      crash-cycles: [2s, 5s, 12s]
      alert:
        command: /opt/tell
      """;

  private static final String TARGET = "[Unit]\nDefaultDependencies=no\n";

  @Test
  void endAsTheSimulatorSays() throws IOException, ScenarioException, InterruptedException {
    SystemdBox.require();
    for (Path root : Oracle.isFull() ? SystemdBox.roots() : List.of(Path.of("/"))) {
      run(root);
    }
  }

  private static void run(Path root) throws IOException, ScenarioException, InterruptedException {
    boolean own = root.getNameCount() == 0;
    int version = own ? machine() : 257;
    List<Integer> cycles = Oracle.isFull() ? CYCLES : CYCLES.subList(0, 1);
    HostFolder host = HostFolder.fresh("given-up-" + version);
    StringBuilder passwd = new StringBuilder("root:x:0:0::/root:/bin/sh\n");
    StringBuilder group = new StringBuilder("root:x:0:\ntty:x:5:\n");
    int id = 900;
    for (int cycle : cycles) {
      Spec spec = spec(cycle, version);
      Artifacts artifacts = Generator.artifacts(spec);
      for (GeneratedFile file : artifacts.files()) {
        host.file(file.path(), own ? file.text() : withoutShell(file.text()));
        if (file.mode() == 0755) {
          executable(host.root().resolve(file.path()));
        }
      }
      for (Artifacts.SystemAccount account : artifacts.accounts()) {
        if (passwd.indexOf(account.name() + ":") < 0) {
          String ids = ":x:" + ++id + ":";
          passwd.append(account.name()).append(ids).append(id).append("::/:/bin/false\n");
          group.append(account.name()).append(ids).append('\n');
        }
      }
    }
    Map<String, Long> expected = expected(host, version, cycles);
    host.file("etc/passwd", passwd.toString()).file("etc/group", group.toString());
    for (String target : List.of("sysinit", "basic", "shutdown", "network-online")) {
      host.file(HostFolder.ADMIN + target + ".target", TARGET);
    }
    host.file(HostFolder.ADMIN + "box.target", TARGET + "AllowIsolate=yes\n");
    host.file("opt/run", RUN).file("opt/tell", TELL);
    BoxShell.install(host);
    executable(host.root().resolve("opt/tell"));
    if (!own) {
      host.file("usr/local/bin/date", "printf '%(%s)T\\n' -1\n");
      host.file("usr/local/bin/uname", "echo box\n");
      executable(host.root().resolve("usr/local/bin/date"));
      executable(host.root().resolve("usr/local/bin/uname"));
    }
    Path log = Files.createDirectories(host.root().resolve("opt/log"));
    everybodys(log);
    new ProcessBuilder("mkfifo", host.root().resolve("opt/fifo").toString()).start().waitFor();
    everybodys(host.root().resolve("opt/fifo"));
    watch(host, root, expected);
    Oracle.compared("systemd", version + "", "generated units given up", cycles.size());
  }

  private static void watch(HostFolder host, Path root, Map<String, Long> expected)
      throws IOException, InterruptedException {
    Path log = host.root().resolve("opt/log");
    try (SystemdBox box = SystemdBox.boot(host.root(), root)) {
      List<String> units = List.copyOf(expected.keySet());
      box.systemctl("start --no-block " + String.join(" ", units));
      int left = 300;
      while (left-- > 0 && !haveFailed(box, units)) {
        Thread.sleep(1000);
      }
      Thread.sleep(2000); // for an alert or a start too many
      for (Map.Entry<String, Long> one : expected.entrySet()) {
        String unit = one.getKey();
        String name = unit.replace(".service", "");
        assertThat(box.show(List.of(unit), "ActiveState").get(unit))
            .as(unit)
            .containsEntry("ActiveState", List.of("failed"));
        assertThat(Files.readAllLines(log.resolve(name)))
            .as("starts of %s", unit)
            .hasSize(one.getValue().intValue());
        assertThat(Files.readAllLines(log.resolve("alert-" + unit)))
            .as("alerts for %s", unit)
            .hasSize(1)
            .first()
            .asString()
            .contains("has failed: exit-code.", "systemctl reset-failed " + unit);
      }
    }
  }

  private static boolean haveFailed(SystemdBox box, List<String> units) throws IOException {
    boolean all = true;
    for (Map<String, List<String>> shown : box.show(units, "ActiveState").values()) {
      all &= shown.getOrDefault("ActiveState", List.of()).contains("failed");
    }
    return all;
  }

  private static Spec spec(int cycle, int version) throws ScenarioException {
    String text =
        SPEC.replace("CYCLE", Integer.toString(cycle))
            .replace("RUN", Integer.toString(cycle - 1))
            .replace("VERSION", Integer.toString(version))
            .replace("SHELL", BoxShell.WORDS);
    return SpecReader.read(SourceFile.of("spec.yaml", text));
  }

  /** Where packages bring no shell, the script runs in the one that the box has. */
  private static String withoutShell(String text) {
    return text.replace("ExecStart=/usr/local/", "ExecStart=" + BoxShell.WORDS + "/usr/local/");
  }

  /** Starts until the unit is given up, by unit. */
  private static Map<String, Long> expected(HostFolder folder, int version, List<Integer> cycles)
      throws IOException {
    Host host =
        HostLoader.load(
            new FolderReader(folder.root(), List.of())
                .read(List.of(folder.root().toString()))
                .hosts()
                .get(0),
            Targets.ofSystemd(new SystemdTarget(version, true)));
    Map<String, Long> starts = new TreeMap<>();
    for (Unit unit : host.units()) {
      for (int cycle : cycles) {
        String name = "gw" + cycle + ".service";
        if (unit.name().text().equals(name)) {
          Program program = Program.ending(TimeSpan.ofSeconds(cycle - 1), End.exit(1));
          Outcome outcome = Play.of(host.service(unit), program).run();
          assertThat(outcome.verdict().kind()).as(name).isEqualTo(Verdict.Kind.STOPS);
          starts.put(name, outcome.verdict().starts());
        }
      }
    }
    assertThat(starts).hasSize(cycles.size());
    return starts;
  }

  private static int machine() throws IOException {
    Process process = new ProcessBuilder("systemctl", "--version").start();
    String first = process.inputReader().readLine();
    return Integer.parseInt(first.split(" ", -1)[1]);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void everybodys(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
  }
}
