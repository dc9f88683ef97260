package dev.gatewaylint.sudo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.oracle.SudoBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is worth knowing about grants for systemctl, measured on sudo 1.9.13p3: which call each
 * pattern admits. Every row is asked of the model, and of the real sudo where there is one.
 */
class MeasuredTableTest {
  /** Of a policy: calls that run, calls that sudo allows with a password, calls that it denies. */
  private record Row(
      String name, String policy, List<String> run, List<String> allowed, List<String> denied) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row systemctl(String arguments, List<String> run, List<String> denied) {
    String policy = "deploy ALL = NOPASSWD: /usr/bin/systemctl" + arguments + "\n";
    return new Row("systemctl" + arguments, policy, run, List.of(), denied);
  }

  private static Row spec(String spec, List<String> run, List<String> denied) {
    return new Row(spec, "deploy ALL = " + spec + "\n", run, List.of(), denied);
  }

  private static Stream<Row> rows() {
    String sc = "/usr/bin/systemctl ";
    return Stream.of(
        systemctl("", List.of(sc + "edit x", sc + "link /tmp/e.service", sc.strip()), List.of()),
        systemctl(
            " restart openclaw.service",
            List.of(
                sc + "restart openclaw.service",
                "/bin/systemctl restart openclaw.service",
                sc + "'restart openclaw.service'"),
            List.of(
                sc + "restart openclaw",
                sc + "--no-block restart openclaw.service",
                sc + "restart openclaw.service --root=/tmp/x",
                "/opt/tools/systemctl restart openclaw.service")),
        systemctl(
            " restart openclaw*",
            List.of(
                sc + "restart openclaw ssh.service",
                sc + "restart openclaw -H attacker",
                sc + "restart openclaw-evil --root=/tmp/x"),
            List.of(sc + "stop openclaw")),
        systemctl(
            " * openclaw.service",
            List.of(
                sc + "edit --full openclaw.service",
                sc + "link /tmp/evil.service openclaw.service",
                sc + "enable --now /tmp/evil.service openclaw.service",
                sc + "set-environment LD_PRELOAD=/tmp/x.so openclaw.service",
                sc + "-H root@evil restart openclaw.service"),
            List.of(sc + "edit openclaw")),
        systemctl(
            " * openclaw*",
            List.of(sc + "enable --now openclaw /tmp/e.service", sc + "edit openclaw"),
            List.of(sc + "link /tmp/openclaw-evil.service")),
        systemctl(" restart open?law", List.of(sc + "restart 'open law'"), List.of(sc + "restart")),
        systemctl(
            " restart openclaw\\*",
            List.of(sc + "restart 'openclaw*'"),
            List.of(sc + "restart openclaw")),
        systemctl(
            " ^(start|stop|restart|is-active) openclaw(\\.service)?$",
            List.of(sc + "start openclaw", sc + "is-active openclaw.service"),
            List.of(
                sc + "start openclaw ssh", sc + "start openclawXservice", sc + "edit openclaw")),
        systemctl(" ^restart openclaw.*$", List.of(sc + "restart openclaw ssh"), List.of()),
        systemctl(" \"\"", List.of(sc.strip()), List.of(sc + "''", sc + "status")),
        systemctl(" --lines=0", List.of(sc + "--lines=0"), List.of(sc + "--lines")),
        spec(
            "NOPASSWD: /usr/bin/systemctl *, !/usr/bin/systemctl edit *",
            List.of(sc + "--full edit x", sc + "link x"),
            List.of(sc + "edit x")),
        spec(
            "!/usr/bin/systemctl stop openclaw, NOPASSWD: /usr/bin/systemctl * openclaw",
            List.of(sc + "stop openclaw"),
            List.of()),
        spec(
            "NOPASSWD: ALL, !/usr/bin/systemctl",
            List.of("/usr/bin/journalctl"),
            List.of(sc + "x", "/bin/systemctl x")),
        spec(
            "NOPASSWD: /usr/bin/system* restart openclaw",
            List.of("/usr/bin/systemd-run restart openclaw"),
            List.of("/usr/bin/systemd-run sh")),
        spec(
            "NOPASSWD: /usr/bin/", List.of("/usr/bin/journalctl x"), List.of("/opt/tools/.hidden")),
        spec(
            "(openclaw) NOPASSWD: /usr/bin/systemctl",
            List.of("-u openclaw " + sc + "x"),
            List.of(sc + "x")),
        spec(
            "NOPASSWD: /bin/systemctl",
            List.of(sc + "x", "/usr/bin/../bin/systemctl x"),
            List.of("/opt/link/systemctl x")),
        new Row(
            "a later PASSWD wins over an earlier NOPASSWD",
            "deploy ALL = NOPASSWD: /usr/bin/systemctl restart openclaw\ndeploy ALL = PASSWD: ALL\n",
            List.of(),
            List.of(sc + "restart openclaw"),
            List.of()),
        new Row(
            "a later NOPASSWD wins over an earlier PASSWD",
            "deploy ALL = PASSWD: ALL\ndeploy ALL = NOPASSWD: /usr/bin/systemctl restart openclaw\n",
            List.of(sc + "restart openclaw"),
            List.of(sc + "stop openclaw"),
            List.of()),
        new Row(
            "the last member decides: ALL, !deploy",
            "ALL, !deploy ALL = NOPASSWD: ALL\n",
            List.of(),
            List.of(),
            List.of(sc + "x")),
        new Row(
            "the last member decides: !deploy, ALL",
            "!deploy, ALL ALL = NOPASSWD: ALL\n",
            List.of(sc + "x"),
            List.of(),
            List.of()),
        new Row(
            "a broken line is dropped alone",
            """
            deploy ALL = PASSWD: ALL
            deploy ALL = = =
            deploy ALL = NOPASSWD: /usr/bin/systemctl restart openclaw
            """,
            List.of(sc + "restart openclaw"),
            List.of(sc + "stop openclaw"),
            List.of()),
        new Row(
            "a byte order mark becomes part of the first user's name",
            "\ufeffdeploy ALL = NOPASSWD: ALL\n",
            List.of(),
            List.of(),
            List.of(sc + "x")),
        new Row(
            "tags are inherited along a list",
            "deploy ALL = NOPASSWD: /usr/bin/systemctl a, /usr/bin/systemctl b, PASSWD:"
                + " /usr/bin/systemctl c, /usr/bin/systemctl d\n",
            List.of(sc + "a", sc + "b"),
            List.of(sc + "c", sc + "d"),
            List.of(sc + "e")),
        new Row(
            "whoever stays himself needs no password",
            "deploy ALL = (deploy) PASSWD: /usr/bin/systemctl a, () PASSWD: /usr/bin/systemctl b\n",
            List.of("-u deploy " + sc + "a", sc + "b"),
            List.of(),
            List.of(sc + "a")),
        new Row(
            "an undefined alias is a user's name",
            "DEPLOY ALL = NOPASSWD: /usr/bin/systemctl a\n",
            List.of(sc + "a"),
            List.of(),
            List.of(sc + "b")));
  }

  /** Splits at blanks; single quotes hold words together. */
  private static List<String> words(String call) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (char c : (call + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
        any = true;
      } else if (c == ' ' && !quoted) {
        if (any) {
          words.add(word.toString());
        }
        word.setLength(0);
        any = false;
      } else {
        word.append(c);
        any = true;
      }
    }
    return words;
  }

  private static Map<String, String> expected(Row row) {
    Map<String, String> expected = new LinkedHashMap<>();
    row.run().forEach(call -> expected.put(call, "run"));
    row.allowed().forEach(call -> expected.put(call, "allowed"));
    row.denied().forEach(call -> expected.put(call, "denied"));
    return expected;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theModelSaysSo(Row row) {
    SudoPolicy policy = LabWorld.policy(row.policy());
    Account deploy = LabWorld.accounts().user("deploy").orElseThrow();
    Map<String, String> said = new LinkedHashMap<>();
    for (String call : expected(row).keySet()) {
      Verdict verdict = policy.decide(Call.of(deploy, words(call))).verdict();
      said.put(call, SudoDecisionOracleTest.told(verdict));
    }
    assertThat(said).isEqualTo(expected(row));
  }

  @Test
  void theRealSudoSaysSo() throws IOException, InterruptedException {
    SudoBox.require();
    SudoBox box = new SudoBox("sudo-table", LabWorld.PASSWD, LabWorld.GROUP, LabWorld.PROGRAMS);
    Map<Integer, String> expected = new LinkedHashMap<>();
    Map<Integer, String> named = new LinkedHashMap<>();
    Map<Integer, String> listed = new LinkedHashMap<>();
    for (Row row : rows().toList()) {
      // A byte order mark has to stand first.
      box.policy((row.policy() + LabWorld.HEAD).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, String> call : expected(row).entrySet()) {
        int number = box.ask("deploy", words(call.getKey()));
        expected.put(number, call.getValue());
        named.put(number, row + " | " + call.getKey());
        if (!row.policy().contains("()")) {
          String allowed = call.getValue().equals("denied") ? "denied" : "allowed";
          listed.put(box.list("deploy", words(call.getKey())), allowed);
        }
      }
    }
    Map<Integer, String> answers = box.start().answers();
    for (int number : expected.keySet()) {
      assertThat(answers.get(number)).as(named.get(number)).isEqualTo(expected.get(number));
    }
    for (int number : listed.keySet()) {
      assertThat(answers.get(number)).as("sudo -l -U").isEqualTo(listed.get(number));
    }
    Oracle.compared("sudo", SudoBox.version(), "the measured table", answers.size());
  }
}
