package dev.gatewaylint.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSDictionary;
import com.dd.plist.PropertyListParser;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratorTest {
  private static Artifacts of(String text) throws ScenarioException {
    return Generator.artifacts(SpecReader.read(SourceFile.of("spec.yaml", text)));
  }

  private static String spec(String more) {
    return "gateway:\n  command: /usr/bin/openclaw gateway\n  user: gateway\n" + more;
  }

  private static String text(Artifacts artifacts, String path) {
    for (GeneratedFile file : artifacts.files()) {
      if (file.path().equals(path)) {
        return file.text();
      }
    }
    throw new AssertionError(path + " is not among " + artifacts.files());
  }

  private static String unit(String more) throws ScenarioException {
    return text(of(spec(more)), "etc/systemd/system/openclaw-gateway.service");
  }

  @Test
  void limitsWhatIsDeclared() throws ScenarioException {
    assertThat(unit("")).contains("StartLimitIntervalSec=300\nStartLimitBurst=5\n");
    assertThat(unit("crash-cycles: [2s, 5s, 12s]\n")).contains("StartLimitIntervalSec=300\n");
    assertThat(unit("crash-cycles: 3min\n")).contains("StartLimitIntervalSec=1800\n");
    // What fills the memory takes its time, so a ceiling needs a long window.
    assertThat(unit("  memory: 4G\n")).contains("StartLimitIntervalSec=3600\n", "MemoryMax=4G\n");
  }

  @Test
  void knowsWhatEachSystemdKnows() throws ScenarioException {
    assertThat(unit("systemd: 253\n")).doesNotContain("RestartSteps", "RestartMode");
    assertThat(unit("systemd: 254\n"))
        .contains("RestartSteps=4\nRestartMaxDelaySec=60\n", "RestartMode=direct\n");
  }

  @Test
  void stopsAsLongAsTheVersionDrains() throws ScenarioException {
    assertThat(unit("")).contains("TimeoutStopSec=330\n");
    assertThat(unit("  version: 2026.3.13\n")).contains("TimeoutStopSec=30\n");
    assertThat(unit("  stop-timeout: 10min\n")).contains("TimeoutStopSec=600\n");
  }

  @Test
  void restartsWhatEndsCleanlyOnlyIfThatIsAnOrder() throws ScenarioException {
    assertThat(unit("")).contains("Restart=always\n");
    Artifacts other = of("name: x\ngateway: {command: /opt/serve, user: gateway}\n");
    assertThat(text(other, "etc/systemd/system/x.service"))
        .contains("Restart=on-failure\n")
        .doesNotContain("OPENCLAW");
  }

  @Test
  void impliesNoNewPrivilegesOnlyWhereNobodyNeedsSudo() throws ScenarioException {
    assertThat(unit("")).contains("NoNewPrivileges=yes\n", "ProtectSystem=strict\n");
    assertThat(unit("  sudo: true\n"))
        .doesNotContain("NoNewPrivileges", "Restrict", "Protect", "Lock");
  }

  @Test
  void aUsersUnitBelongsToTheUsersManager() throws ScenarioException {
    Artifacts artifacts = of(spec("scope: user\n"));
    assertThat(text(artifacts, "etc/systemd/user/openclaw-gateway.service"))
        .contains("WantedBy=default.target\n", "ConditionUser=gateway\n")
        .doesNotContain("User=gateway\nW", "network-online", "ProtectSystem");
    assertThat(artifacts.lingering()).containsExactly("gateway");
    assertThat(artifacts.enabled()).isEmpty();
    assertThat(artifacts.userUnits())
        .contains(new Artifacts.UserUnit("gateway", "openclaw-gateway.service"));
    assertThat(text(artifacts, "etc/systemd/user/openclaw-gateway-alert@.service"))
        .doesNotContain("DynamicUser");
  }

  @Test
  void aDropInSaysOnlyWhatItChanges() throws ScenarioException {
    Artifacts artifacts = of(spec("base: drop-in\n"));
    assertThat(
            text(artifacts, "etc/systemd/system/openclaw-gateway.service.d/50-gateway-lint.conf"))
        .contains("OnFailure=openclaw-gateway-alert@%n.service\n", "KillMode=mixed\n")
        .doesNotContain("ExecStart", "[Install]", "User=", "Protect");
    assertThat(artifacts.accounts()).extracting("name").doesNotContain("gateway");
  }

  @Test
  void anAlertNeitherRestartsNorAlerts() throws ScenarioException {
    Artifacts artifacts = of(spec("alert: {command: /usr/bin/page oncall, every: 2h}\n"));
    assertThat(text(artifacts, "etc/systemd/system/openclaw-gateway-alert@.service"))
        .contains("Type=oneshot\n", "TimeoutStartSec=60\n", "User=openclaw-gateway-alert\n")
        .doesNotContain("\nRestart", "\nOnFailure");
    assertThat(text(artifacts, "usr/local/lib/openclaw-gateway/alert"))
        .contains("echo \"$news\" | /usr/bin/page oncall\n", "-lt 7200 ]");
    assertThat(artifacts.accounts()).extracting("name").contains("openclaw-gateway-alert");
  }

  @Test
  void aJobKnowsItsLabelAndIsWatched() throws Exception {
    Artifacts artifacts = of(spec("job: {home: /Users/sam}\n"));
    NSDictionary gateway =
        plist(text(artifacts, "Users/sam/Library/LaunchAgents/ai.openclaw.gateway.plist"));
    assertThat(requireNonNull(gateway.get("KeepAlive")).toJavaObject()).isEqualTo(true);
    assertThat(requireNonNull(gateway.get("ThrottleInterval")).toJavaObject(Integer.class))
        .isEqualTo(10);
    assertThat(requireNonNull(gateway.get("ExitTimeOut")).toJavaObject(Integer.class))
        .isEqualTo(20);
    assertThat(gateway.get("EnvironmentVariables"))
        .isInstanceOfSatisfying(
            NSDictionary.class,
            variables ->
                assertThat(requireNonNull(variables.get("OPENCLAW_LAUNCHD_LABEL")).toJavaObject())
                    .isEqualTo("ai.openclaw.gateway"));
    assertThat(gateway.containsKey("UserName")).isFalse();
    assertThat(artifacts.jobs())
        .containsExactly("ai.openclaw.gateway", "ai.openclaw.gateway.probe");
    NSDictionary daemon =
        plist(
            text(
                of(spec("job: {daemon: true}\n")),
                "Library/LaunchDaemons/ai.openclaw.gateway.plist"));
    assertThat(requireNonNull(daemon.get("UserName")).toJavaObject()).isEqualTo("gateway");
  }

  private static NSDictionary plist(String text) throws Exception {
    return (NSDictionary) PropertyListParser.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isSortedAndTheSameEachTime() throws Exception {
    RandomSpecs specs = new RandomSpecs(new Random(Oracle.seed()), 0);
    int made = 0;
    for (int i = 0; i < Oracle.cases(200, 5000); i++) {
      String text = specs.next();
      if (SpecSchemaTest.refusal(text).isPresent()) {
        continue;
      }
      Artifacts artifacts = of(text);
      assertThat(of(text)).isEqualTo(artifacts);
      List<String> paths = new ArrayList<>();
      for (GeneratedFile file : artifacts.files()) {
        paths.add(file.path());
        if (file.kind() == GeneratedFile.Kind.PLIST) {
          assertThat(requireNonNull(plist(file.text()).get("Label")).toJavaObject())
              .isEqualTo(file.path().replaceAll(".*/|\\.plist$", ""));
        }
      }
      assertThat(paths).isSorted().doesNotHaveDuplicates();
      made++;
    }
    assertThat(made).isGreaterThan(100);
  }
}
