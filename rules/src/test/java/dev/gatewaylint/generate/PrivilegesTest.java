package dev.gatewaylint.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers, probe and script of a spec come to. */
class PrivilegesTest {
  private static final ProbedSpec USUAL = ProbedSpec.usual();

  private static Spec.Probe probe(long interval, int failures, boolean restarts) {
    return new Spec.Probe(ProbedSpec.URL, TimeSpan.ofSeconds(interval), failures, restarts);
  }

  private static List<String> entries(ProbedSpec spec) {
    String text = spec.file("etc/sudoers.d/openclaw").text();
    return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  @Test
  void eachOrderHasALineOfItsOwn() {
    String systemctl = " ALL=(root) NOPASSWD: /usr/bin/systemctl ";
    assertThat(entries(USUAL))
        .containsExactly(
            "deploy" + systemctl + "restart openclaw.service",
            "deploy" + systemctl + "stop openclaw.service",
            "deploy" + systemctl + "start openclaw.service",
            "%oncall" + systemctl + "restart openclaw.service",
            "%oncall" + systemctl + "restart openclaw",
            "openclaw-probe" + systemctl + "restart openclaw.service");
    GeneratedFile file = USUAL.file("etc/sudoers.d/openclaw");
    assertThat(file.mode()).isEqualTo(0440);
    assertThat(file.owner() + ":" + file.group()).isEqualTo("root:root");
  }

  /** Questions need no right, and whoever runs the script may restart. */
  @Test
  void nobodyGetsMoreThanNeeded() {
    ProbedSpec spec =
        USUAL
            .calledBy(new Spec.Caller("ada", List.of("status", "is-active")))
            .probedBy(probe(60, 3, false));
    assertThat(entries(spec))
        .containsExactly("deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart openclaw.service");
    assertThat(SudoersFragment.of(spec.spec()).notes()).hasSize(2);
    assertThat(HealthProbe.of(spec.spec()).accounts()).isEmpty();
    assertThat(spec.file("openclaw-probe.service").text())
        .contains("\nDynamicUser=yes\n", "\nNoNewPrivileges=yes\n");
  }

  @Test
  void aUserUnitNeedsNoSudo() {
    for (GeneratedFile file : ProbedSpec.ofUser().files()) {
      assertThat(file.path()).doesNotContain("sudoers");
      assertThat(file.text()).doesNotContain("sudo -n");
    }
    assertThat(ProbedSpec.ofUser().file("lib/openclaw-gateway/probe").text())
        .contains("if ! systemctl --user restart 'openclaw-gateway.service'; then");
    Artifacts artifacts = HealthProbe.of(ProbedSpec.ofUser().spec());
    assertThat(artifacts.enabled()).isEmpty();
    assertThat(artifacts.accounts()).isEmpty();
    assertThat(artifacts.userUnits())
        .containsExactly(new Artifacts.UserUnit("gateway", "openclaw-gateway-probe.timer"));
  }

  @Test
  void aRestartTakesLongerThanAStart() {
    assertThat(limit(probe(30, 3, true))).isEqualTo("limit=3");
    assertThat(limit(probe(30, 2, true))).isEqualTo("limit=3");
    assertThat(limit(probe(20, 1, true))).isEqualTo("limit=4");
    assertThat(limit(probe(1, 1, true))).isEqualTo("limit=61");
    assertThat(limit(probe(1, 1, false))).isEqualTo("limit=1");
    assertThat(HealthProbe.of(USUAL.probedBy(probe(20, 1, true)).spec()).notes())
        .anySatisfy(note -> assertThat(note).contains("4 failures in a row, not 1"));
  }

  private static String limit(Spec.Probe probe) {
    String text = USUAL.probedBy(probe).file("lib/openclaw/probe").text();
    return text.lines().filter(line -> line.startsWith("limit=")).findFirst().orElseThrow();
  }

  @Test
  void theSameSpecComesToTheSame() {
    assertThat(ProbedSpec.usual().files()).isEqualTo(USUAL.files());
  }

  @Test
  void refusesCallersThatDefeatThePurpose() {
    for (String user :
        List.of(
            "gateway",
            "root",
            "ALL",
            "%gateway",
            "%users",
            "#0",
            "%#0",
            "+ops",
            "OPS",
            "a,b",
            "a ALL=(ALL) ALL\na",
            "",
            "%",
            "!deploy",
            "ada\\",
            "a=b",
            "a b")) {
      refused(USUAL.calledBy(new Spec.Caller(user, List.of("restart"))));
    }
    for (String order :
        List.of(
            "edit",
            "enable",
            "reset-failed",
            "poweroff",
            "daemon-reload",
            "kill",
            "",
            "*",
            "restart ssh.service",
            "restart openclaw.service ssh",
            "restart *",
            "Restart",
            "restart\nopenclaw",
            "restart,stop",
            "--no-block restart",
            "set-property")) {
      refused(USUAL.calledBy(new Spec.Caller("deploy", List.of(order))));
    }
  }

  @Test
  void refusesWhatWouldBreakOut() {
    for (String word :
        List.of(
            "a'b",
            "a\nb",
            "a b",
            "a;b",
            "$(id)",
            "`id`",
            "a\"b",
            "../x",
            "a%n",
            "a\\b",
            "a#b",
            "\u00e9",
            "a/b",
            "",
            "-x",
            "a=b",
            "a\0b",
            "*",
            "x".repeat(300))) {
      refused(USUAL.named(word));
      refused(USUAL.scripted("/opt/x", word));
      refused(USUAL.scripted(word, "deploy"));
      refused(USUAL.scripted("/opt/" + word + "/../x", "deploy"));
      refused(USUAL.probedBy(new Spec.Probe(word, TimeSpan.ofSeconds(60), 3, true)));
      refused(
          USUAL.probedBy(
              new Spec.Probe(ProbedSpec.URL + "?" + word, TimeSpan.ofSeconds(60), 3, true)));
    }
    refused(USUAL.probedBy(new Spec.Probe("file:///etc/passwd", TimeSpan.ofSeconds(60), 3, true)));
    refused(USUAL.probedBy(probe(0, 3, true)));
    refused(USUAL.probedBy(probe(60, 0, true)));
    refused(USUAL.startingIn(TimeSpan.INFINITY));
    refused(
        USUAL.probedBy(new Spec.Probe("http://localhost/readyz", TimeSpan.ofSeconds(60), 3, true)));
    refused(USUAL.scripted("/opt/x", "gateway"));
    refused(USUAL.scripted("/etc/passwd", "deploy"));
    refused(USUAL.scripted("/tmp/restart", "deploy"));
    refused(USUAL.scripted("/home/gateway/bin/restart", "deploy"));
    refused(USUAL.scripted("/usr/local/lib/openclaw/probe", "deploy"));
    refused(USUAL.scripted("/opt/x", "openclaw-probe"));
    refused(ProbedSpec.ofUser().scripted("/opt/x", "deploy"));
    refused(ProbedSpec.ofUser().calledBy(new Spec.Caller("deploy", List.of("restart"))));
  }

  private static void refused(ProbedSpec spec) {
    assertThat(Objections.to(spec.spec())).as(spec.toString()).isNotEmpty();
    for (String sentence : Objections.to(spec.spec())) {
      assertThat(sentence).doesNotContain("\n").doesNotContain("\0");
    }
    assertThatThrownBy(spec::files).isInstanceOf(IllegalArgumentException.class);
  }
}
