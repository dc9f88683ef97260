package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.generate.AlertUnit;
import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.Generator;
import dev.gatewaylint.generate.RandomSpecs;
import dev.gatewaylint.generate.Spec;
import dev.gatewaylint.generate.SpecReader;
import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.host.UnitScope;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.scenario.ScenarioException;
import dev.gatewaylint.text.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host made of what is generated alone draws no error and no warning of our own. */
@Tag("once")
class GeneratedHostsTest {
  /** What an installer leaves behind, for specs that ask for a drop-in. */
  private static final String INSTALLED =
      """
      [Unit]
      Description=OpenClaw gateway
      After=network-online.target
      Wants=network-online.target

      [Service]
      EXTRA
      ExecStart=COMMAND
      Restart=always
      RestartSec=5

      [Install]
      WantedBy=TARGET
      """;

  @Test
  void drawNeitherErrorNorWarning() {
    RandomSpecs specs = new RandomSpecs(new Random(Oracle.seed()), 0);
    Map<String, String> loud = new TreeMap<>();
    int linted = 0;
    for (int i = 0; i < Oracle.cases(80, 2000); i++) {
      String text = specs.next();
      Spec spec;
      try {
        spec = SpecReader.read(SourceFile.of("spec.yaml", text));
      } catch (ScenarioException e) {
        continue; // two good values that do not go together
      }
      linted++;
      Example example = host(spec);
      Report report = example.lint();
      assertThat(report.complaints()).as(text).isEmpty();
      for (Finding finding : report.findings()) {
        // launchd passes a dollar on as it is, which is just what was asked for here.
        boolean wanted = finding.rule().id().equals("unresolvable-program") && text.contains("$");
        // Who declines the probe is told what is missing then.
        wanted |= finding.rule().id().equals("unwatched-health") && spec.probe().isEmpty();
        if (finding.severity() != Severity.INFO && !wanted) {
          loud.putIfAbsent(finding.rule().id(), Example.sentence(finding) + "\n" + text);
        }
      }
    }
    assertThat(loud).isEmpty();
    assertThat(linted).isGreaterThan(Oracle.cases(40, 1000));
  }

  @Test
  void theAlertInOneFileDrawsNothing() {
    for (UnitScope scope : List.of(UnitScope.system(), UnitScope.everyUser())) {
      boolean ofSystem = scope.manager() == UnitScope.Manager.SYSTEM;
      GeneratedFile alert = AlertUnit.selfContained(scope);
      String service =
          """
          [Unit]
          OnFailure=INSTANCE
          StartLimitIntervalSec=300

          [Service]
          EXTRA
          ExecStart=/usr/bin/agent
          Restart=on-failure
          RestartSec=5
          """
              .replace("INSTANCE", AlertUnit.INSTANCE)
              .replace("EXTRA", ofSystem ? "User=agent" : "KillMode=mixed");
      List<HostFile> files =
          List.of(
              file(alert.path(), alert.text()),
              file("etc/systemd/" + (ofSystem ? "system" : "user") + "/agent.service", service),
              file("etc/passwd", "root:x:0:0::/root:/bin/sh\nagent:x:990:990::/:/bin/false\n"));
      Example example = new Example("alert", "", LintSettings.DEFAULT, files, List.of());
      assertThat(example.lint().findings()).extracting(Example::sentence).isEmpty();
    }
  }

  private static Example host(Spec spec) {
    Artifacts artifacts = Generator.artifacts(spec);
    List<HostFile> files = new ArrayList<>();
    for (GeneratedFile file : artifacts.files()) {
      files.add(file(file.path(), file.text()));
    }
    Map<String, String> homes = new LinkedHashMap<>();
    homes.put(spec.gateway().user(), spec.gateway().home());
    artifacts.accounts().forEach(account -> homes.putIfAbsent(account.name(), account.home()));
    spec.callers().stream()
        .map(Spec.Caller::user)
        .filter(user -> !user.startsWith("%"))
        .forEach(user -> homes.putIfAbsent(user, "/home/" + user));
    spec.script().ifPresent(script -> homes.putIfAbsent(script.user(), "/home/" + script.user()));
    StringBuilder passwd = new StringBuilder("root:x:0:0:root:/root:/bin/sh\n");
    int uid = 990;
    for (Map.Entry<String, String> home : homes.entrySet()) {
      passwd.append(home.getKey()).append(":x:").append(uid).append(':').append(uid++);
      passwd.append("::").append(home.getValue()).append(":/usr/sbin/nologin\n");
    }
    files.add(file("etc/passwd", passwd.toString()));
    files.add(file("etc/group", "root:x:0:\noncall:x:2000:\n"));
    files.add(
        file(
            "etc/sudoers",
            "Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n@includedir /etc/sudoers.d\n"));
    for (String user : artifacts.lingering()) {
      files.add(file("var/lib/systemd/linger/" + user, ""));
    }
    if (spec.base() == Spec.Base.DROP_IN) {
      boolean ofSystem = spec.scope() == Spec.Scope.SYSTEM;
      files.add(
          file(
              "etc/systemd/" + (ofSystem ? "system/" : "user/") + spec.name() + ".service",
              INSTALLED
                  .replace("COMMAND", spec.gateway().command())
                  .replace("EXTRA", ofSystem ? "User=" + spec.gateway().user() : "KillMode=mixed")
                  .replace("TARGET", ofSystem ? "multi-user.target" : "default.target")));
    }
    LintSettings settings =
        new LintSettings(
            Set.of(),
            Set.of(),
            Targets.ofSystemd(new SystemdTarget(spec.systemd(), true)),
            Assumptions.DEFAULT);
    return new Example("generated", "", settings, files, List.of());
  }

  private static HostFile file(String path, String text) {
    return HostFile.of(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
