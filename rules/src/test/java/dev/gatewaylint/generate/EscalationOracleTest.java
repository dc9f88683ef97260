package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SudoBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real sudo with the generated fragment as its policy: it runs exactly the declared calls and
 * refuses every line of escalations.txt.
 */
@Tag("once")
class EscalationOracleTest {
  private static final String PASSWD =
      """
      root:x:0:0:root:/root:/bin/sh
      nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
      gateway:x:990:990::/nonexistent:/usr/sbin/nologin
      openclaw-probe:x:991:991::/nonexistent:/usr/sbin/nologin
      deploy:x:1000:1000::/nonexistent:/bin/sh
      ops:x:1001:1001::/nonexistent:/bin/sh
      """;

  private static final String GROUP =
      """
      root:x:0:
      nogroup:x:65534:
      gateway:x:990:
      openclaw-probe:x:991:
      deploy:x:1000:
      ops:x:1001:
      oncall:x:2000:ops
      """;

  private static final List<String> PROGRAMS =
      List.of(
          "/usr/bin/systemctl",
          "/usr/bin/journalctl",
          "/usr/bin/systemd-run",
          "/opt/evil/systemctl",
          "/opt/evil/restart",
          "/opt/evil/sh",
          "/opt/fake/systemctl -> /opt/evil/systemctl",
          "/opt/link/systemctl -> /usr/bin/systemctl");

  /** What the spec declares. */
  private static final List<String> DECLARED =
      List.of(
          "deploy  /usr/bin/systemctl restart openclaw.service",
          "deploy  /usr/bin/systemctl stop openclaw.service",
          "deploy  /usr/bin/systemctl start openclaw.service",
          "deploy  -u root /usr/bin/systemctl restart openclaw.service",
          "ops  /usr/bin/systemctl restart openclaw.service",
          "ops  /usr/bin/systemctl restart openclaw",
          "openclaw-probe  /usr/bin/systemctl restart openclaw.service");

  private static final String ONE_WORD = "deploy  /usr/bin/systemctl 'restart openclaw.service'";

  private static final String LINKED = "deploy  /opt/link/systemctl restart openclaw.service";

  private static final Path SUDO_RS =
      Path.of("..", "target", "sudo-rs", "root", "usr", "lib", "cargo", "bin", "sudo");

  /**
   * Other words for the same: sudo looks for the program behind the path and then runs the path of
   * the fragment; and it compares arguments as one text, so that it lets one word through, which
   * systemctl refuses as an unknown verb. No text that sudo-rs reads as well could forbid these.
   */
  private static final List<String> SAME =
      List.of(
          "deploy  /bin/systemctl restart openclaw.service",
          "deploy  /usr/bin/../bin/systemctl restart openclaw.service",
          LINKED,
          "deploy  systemctl restart openclaw.service",
          "deploy  -- /usr/bin/systemctl restart openclaw.service",
          ONE_WORD);

  private record Attempt(String user, List<String> words) {
    static Attempt of(String line) {
      int blank = line.indexOf(' ');
      List<String> words = new ArrayList<>();
      StringBuilder word = new StringBuilder();
      boolean quoted = false;
      boolean any = false;
      for (char c : (line.substring(blank) + " ").toCharArray()) {
        if (c == '\'') {
          quoted = !quoted;
          any = true;
        } else if (c == ' ' && !quoted) {
          if (any) {
            words.add(word.toString().replace("\\n", "\n").replace("\\t", "\t"));
          }
          word.setLength(0);
          any = false;
        } else {
          word.append(c);
          any = true;
        }
      }
      return new Attempt(line.substring(0, blank), words);
    }
  }

  private static List<String> escalations() throws IOException {
    try (InputStream in = EscalationOracleTest.class.getResourceAsStream("escalations.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static GeneratedFile fragment() {
    return ProbedSpec.usual().file("etc/sudoers.d/openclaw");
  }

  @Test
  void theListIsLongEnough() throws IOException {
    assertThat(escalations()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void sudoRunsWhatIsDeclaredAndNothingElse() throws IOException, InterruptedException {
    SudoBox.require();
    int asked = ask(new SudoBox("escalations", PASSWD, GROUP, PROGRAMS), SAME);
    Oracle.compared("sudo", SudoBox.version(), "generated grants", asked);
  }

  /**
   * sudo-rs compares word by word and follows no link to the program; it does not refuse -E but
   * says that it ignores it, and hands no variable on (measured).
   */
  @Test
  void sudoRsDoesTheSame() throws IOException, InterruptedException {
    SudoBox.require();
    Oracle.require(Files.exists(SUDO_RS), "sudo-rs is not unpacked");
    SudoBox box = new SudoBox("escalations-rs", PASSWD, GROUP, PROGRAMS);
    box.program(SUDO_RS);
    List<String> same = new ArrayList<>(SAME);
    same.removeAll(List.of(ONE_WORD, LINKED));
    same.add("deploy  -E /usr/bin/systemctl restart openclaw.service");
    int asked = ask(box, same);
    String version = Files.readString(Path.of("..", "target", "sudo-rs", "version")).strip();
    Oracle.compared("sudo-rs", version, "generated grants", asked);
  }

  private static int ask(SudoBox box, List<String> same) throws IOException, InterruptedException {
    // About Debian's own first lines; the fragment is included behind them.
    String policy =
        """
        Defaults env_reset
        Defaults secure_path="/usr/sbin:/usr/bin"
        root ALL=(ALL:ALL) ALL
        %sudo ALL=(ALL:ALL) ALL
        """;
    box.policy((policy + fragment().text()).getBytes(StandardCharsets.UTF_8));
    List<String> run = new ArrayList<>(DECLARED);
    run.addAll(same);
    List<String> lines = new ArrayList<>(DECLARED);
    lines.addAll(SAME);
    lines.addAll(escalations());
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String line : lines) {
      Attempt attempt = Attempt.of(line);
      numbers.put(line, box.ask(attempt.user(), attempt.words()));
    }
    Map<Integer, String> answers = box.start().answers();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Integer> asked : numbers.entrySet()) {
      String expected = run.contains(asked.getKey()) ? "run" : "denied";
      String answer = answers.get(asked.getValue());
      if (!expected.equals(answer)) {
        wrong.add(asked.getKey() + ": " + answer);
      }
    }
    assertThat(wrong).isEmpty();
    return numbers.size();
  }

  @Test
  void visudoTakesIt(@TempDir Path folder) throws IOException, InterruptedException {
    Oracle.require("visudo");
    Path file = folder.resolve("openclaw");
    Files.writeString(file, fragment().text());
    Process visudo =
        new ProcessBuilder("visudo", "-c", "-s", "-f", file.toString())
            .redirectErrorStream(true)
            .start();
    visudo.getOutputStream().close();
    String said = new String(visudo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(visudo.waitFor()).as(said).isZero();
  }
}
