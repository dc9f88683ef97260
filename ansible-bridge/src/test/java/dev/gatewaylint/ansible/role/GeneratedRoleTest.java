package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.ansible.GenerateCommand;
import dev.gatewaylint.ansible.GenerateRequest;
import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.CheckRequest;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.oracle.Oracle;
import dev.gatewaylint.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the incident's host to a role, from the role to a host that nothing complains of. */
@Tag("once")
class GeneratedRoleTest {
  private static final Path SAMPLE =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolve("../samples/hosts/death-spiral")
          .normalize();

  private static void generate(Path folder, String layout) throws UsageException {
    GenerateCommand.Outcome outcome =
        GenerateCommand.run(
            new GenerateRequest(
                folder,
                Optional.empty(),
                Optional.of(SAMPLE.toString()),
                ".",
                layout,
                false,
                List.of(),
                List.of()));
    assertThat(outcome.exit()).as(outcome.messages().toString()).isEqualTo(Exit.OK);
  }

  /** Silent means: no error and no warning. */
  private static void assertSilent(Path folder) throws UsageException {
    CheckCommand.Outcome outcome =
        CheckCommand.run(CheckRequest.of(folder, List.of(".")), AnsibleReader::new);
    assertThat(outcome.report().files()).isPositive();
    assertThat(outcome.report().count(Severity.ERROR)).isZero();
    assertThat(outcome.report().count(Severity.WARNING)).isZero();
  }

  @Test
  void theRolePassesItsLintersAndOurs() throws Exception {
    AnsibleBox.require();
    Oracle.require("ansible-lint");
    Oracle.require("yamllint");
    Path folder = Files.createTempDirectory("gateway-lint-generated");
    generate(folder, "role");
    assertThat(AnsibleBox.output(folder, "yamllint", "-d", "default", ".")).isEmpty();
    assertThat(
            AnsibleBox.output(folder, "ansible-lint", "--offline", "-p", "--profile", "production"))
        .last()
        .asString()
        .startsWith("Passed with production profile: 0 failure(s), 0 warning(s) on ")
        .doesNotContain(" on 0 files");
    assertSilent(folder);
    String version = AnsibleBox.version("ansible-lint");
    Oracle.compared("ansible-lint", version, "the incident's role, profile production", 1);
  }

  @Test
  void onAHostTheSecondRunChangesNothing() throws Exception {
    AnsibleBox.require();
    Oracle.require("visudo");
    Oracle.require("systemd-analyze");
    AnsibleBox box = new AnsibleBox("ansible-host");
    generate(Files.createDirectories(box.folder().resolve("roles/openclaw")), "role");
    box.playbook("openclaw", "roles:\n    - role: openclaw");
    List<String> lines =
        box.run(
            """
            # What the unit calls and the restart script's account are there on such a host.
            fake openclaw </dev/null
            useradd --system openclaw-deploy
            play prefix openclaw.yml -e openclaw_root="$PWD/result"
            play rehearsal openclaw.yml --check --diff
            play first openclaw.yml
            play second openclaw.yml
            play after openclaw.yml --check --diff
            visudo -cq && echo sudoers are right
            cd /etc/systemd/system
            systemd-analyze verify openclaw*.service openclaw*.timer && echo units are right
            systemctl is-enabled openclaw.service openclaw-probe.timer
            getent passwd gateway | cut -d: -f6-
            stat -c '%a %U %n' /etc/sudoers.d/openclaw /home/gateway /usr/local/bin/openclaw-restart
            """);
    assertThat(lines.get(0)).matches("prefix: 0 changed=[1-9]\\d* failed=0");
    assertThat(lines.get(1)).matches("rehearsal: 0 changed=[1-9]\\d* failed=0");
    assertThat(lines.get(2)).matches("first: 0 changed=[1-9]\\d* failed=0");
    assertThat(lines.subList(3, lines.size()))
        .containsExactly(
            "second: 0 changed=0 failed=0",
            "after: 0 changed=0 failed=0",
            "sudoers are right",
            "units are right",
            "enabled",
            "enabled",
            "/home/gateway:/usr/sbin/nologin",
            "440 root /etc/sudoers.d/openclaw",
            "755 gateway /home/gateway",
            "755 root /usr/local/bin/openclaw-restart");
    assertSilent(box.folder().resolve("result"));
    Oracle.compared("ansible", AnsibleBox.version("ansible"), "the incident's role, runs", 5);
  }
}
