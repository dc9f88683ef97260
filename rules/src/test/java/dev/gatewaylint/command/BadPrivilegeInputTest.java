package dev.gatewaylint.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.rule.Finding;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hostile sudoers files, scripts, crontabs and manifests: an answer in bounded time, or exit 2. */
class BadPrivilegeInputTest {
  private static final String SUDOERS = "etc/sudoers.d/x";
  private static final String SCRIPT = "home/gw/x.sh";
  private static final String CRONTAB = "etc/cron.d/x";

  private HostFolder host;

  @BeforeEach
  void empty() throws IOException {
    host = HostFolder.fresh("bad-privilege-input");
  }

  private CheckCommand.Outcome check() {
    CheckCommand.Outcome outcome =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () -> CheckCommand.run(CheckRequest.of(host.root(), List.of("."))));
    assertThat(outcome.output() + String.join("\n", outcome.messages()))
        .doesNotContain("Exception", "\tat ", "null");
    assertThat(outcome.output().length()).isLessThan(4_000_000);
    return outcome;
  }

  private static List<String> rules(CheckCommand.Outcome outcome) {
    return outcome.report().findings().stream()
        .map(Finding::rule)
        .map(rule -> rule.id())
        .distinct()
        .toList();
  }

  @Test
  void binaryFiles() throws IOException {
    byte[] bytes = new byte[8192];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + 127);
    }
    host.file(SUDOERS, bytes).file(SCRIPT, bytes).file(CRONTAB, bytes);
    CheckCommand.Outcome outcome = check();
    assertThat(rules(outcome)).contains("unreadable-sudoers", "unreadable-crontab");
    assertThat(outcome.exit()).isEqualTo(Exit.FINDINGS);
  }

  @Test
  void linesOfTenMegabytes() throws IOException {
    String line = "x".repeat(10 << 20);
    host.file(SUDOERS, line + "\n").file(SCRIPT, line).file(CRONTAB, line + "\n");
    assertThat(rules(check())).contains("unreadable-sudoers", "unreadable-crontab");
  }

  @Test
  void aliasesThatGoRoundAndGrowWithoutEnd() throws IOException {
    StringBuilder text = new StringBuilder("Cmnd_Alias A = B : B = A\ngw ALL = NOPASSWD: A\n");
    for (int i = 0; i < 60; i++) {
      text.append("Cmnd_Alias C").append(i).append(" = C").append(i + 1);
      text.append(", C").append(i + 1).append('\n');
    }
    text.append("Cmnd_Alias C60 = /usr/bin/systemctl\ngw ALL = NOPASSWD: C0\n");
    host.file("etc/sudoers", text.toString());
    host.file(CRONTAB, "* * * * * gw sudo -n systemctl restart x\n");
    assertThat(rules(check())).contains("alias-cycle");
  }

  @Test
  void sudoersThatIncludeThemselves() throws IOException {
    host.file("etc/sudoers", "@include /etc/sudoers\n".repeat(50) + "@includedir /etc\n");
    assertThat(check().exit()).isEqualTo(Exit.FINDINGS);
  }

  @Test
  void threeThousandEntries() throws IOException {
    StringBuilder text = new StringBuilder();
    StringBuilder script = new StringBuilder("#!/bin/sh\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("u").append(i).append(" ALL = NOPASSWD: /usr/bin/systemctl restart s");
      text.append(i).append("*\n");
      script.append("sudo -n systemctl restart s").append(i).append('\n');
    }
    host.file(SUDOERS, text.toString()).file(SCRIPT, script.toString());
    assertThat(rules(check())).contains("wildcard-systemctl");
  }

  @Test
  void deepNesting() throws IOException {
    int deep = 100_000;
    host.file(SCRIPT, "(".repeat(deep) + "systemctl restart x" + ")".repeat(deep));
    host.file("home/gw/y.sh", "$(".repeat(deep)).file("home/gw/z.sh", "if ".repeat(deep));
    host.file("home/gw/q.sh", "bash -c \"".repeat(deep)).file(SUDOERS, "!".repeat(deep));
    check();
  }

  @Test
  void scriptsThatCallEachOtherInAThousandWays() throws IOException {
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder("#!/bin/sh\n");
      for (int j = 0; j < 40; j++) {
        text.append("sudo -u u").append(j).append(" /opt/s").append(j).append(".sh\n");
      }
      host.file("opt/s" + i + ".sh", text + "systemctl restart x\n");
    }
    host.file(CRONTAB, "* * * * * gw /opt/s0.sh\n");
    assertThat(rules(check())).contains("unprivileged-systemctl");
  }

  @Test
  void aManifestThatCannotBeUsedIsSaidNotPassedOver() throws IOException {
    host.file(SUDOERS, "gw ALL = NOPASSWD: /usr/bin/true\n");
    host.file(".gateway-lint.manifest", "0644 0 0 f ./etc/sudoers.d/x\nnonsense\n");
    CheckCommand.Outcome outcome = check();
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0)).contains(".gateway-lint.manifest");
  }

  @Test
  void aFileThatMayNotBeReadIsSaidNotPassedOver() throws IOException {
    host.file(SCRIPT, "#!/bin/sh\n");
    try (RandomAccessFile file = new RandomAccessFile(host.root().resolve(SCRIPT).toFile(), "rw")) {
      file.setLength((64L << 20) + 1);
    }
    CheckCommand.Outcome outcome = check();
    assertThat(outcome.exit()).isEqualTo(Exit.TROUBLE);
    assertThat(outcome.messages().get(0)).contains("larger than 64 MiB");
  }

  @Test
  void secretsInCommandsAreMasked() throws IOException {
    String token = "sk-ant-api03-abcdefghijklmnopqrstuvwxyz0123456789";
    host.file(
        CRONTAB,
        "* * * * * gw curl -H 'Authorization: Bearer " + token + "' x || systemctl restart y\n");
    host.file("home/gw/bin/z.sh", "API_TOKEN=" + token + " systemctl restart y || true\n");
    host.file("etc/openclaw", "x");
    CheckCommand.Outcome outcome = check();
    assertThat(rules(outcome)).contains("unprivileged-systemctl");
    assertThat(outcome.output()).doesNotContain(token);
  }
}
