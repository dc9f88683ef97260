package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits of commands in scripts and crontabs, and where a person has to make them. */
class CommandFixTest {
  private static final String CRON = "1 2 * * * deploy /opt/x.sh\n";

  private static String script(String rule, String body) {
    String head = "#!/bin/bash\n";
    String after =
        new FixedHost()
            .file("etc/cron.d/x", CRON)
            .file("etc/systemd/system/web.service", "[Service]\nExecStart=/opt/web\n")
            .file("opt/x.sh", head + body + "\ntrue\n")
            .after(rule, "opt/x.sh");
    return after.substring(head.length(), after.length() - "\ntrue\n".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sudo -u ada id | sudo -n -u ada id",
        "/usr/bin/sudo\tid | /usr/bin/sudo -n\tid",
        "x=$(sudo id) | x=$(sudo -n id)",
        "bash -c 'sudo id' | bash -c 'sudo -n id'",
        "nohup sudo id & | nohup sudo -n id &",
        "S=sudo; $S id | S=sudo; $S id",
        "'sudo' id | 'sudo' id",
        "sudo \\id | sudo -n \\id",
        "ssh web sudo id | ssh web sudo -n id",
      })
  void sudoGetsItsOption(String bad, String good) {
    assertThat(script("interactive-sudo", bad)).isEqualTo(good);
  }

  /** {@code %%} is {@code ||}, which would part the table. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "systemctl restart web | systemctl restart web %% exit 1",
        "systemctl restart web 2>/dev/null | systemctl restart web %% exit 1",
        "systemctl restart web &>/dev/null | systemctl restart web >/dev/null %% exit 1",
        "systemctl restart web > /dev/null 2>&1 | systemctl restart web > /dev/null %% exit 1",
        "systemctl restart web %% true # now | systemctl restart web %% exit 1 # now",
        "systemctl restart web %% exit 0 | systemctl restart web %% exit 1",
        "systemctl restart web 2>/dev/null %% : | systemctl restart web %% exit 1",
        "cd /opt; systemctl restart web; id | cd /opt; systemctl restart web %% exit 1; id",
        "if a; then systemctl restart web; fi; id | if a; then systemctl restart web %% exit 1; fi; id",
        "while a; do systemctl restart web %% true; done"
            + " | while a; do systemctl restart web %% echo \"restart failed\" >&2; done",
      })
  void failureIsHeard(String bad, String good) {
    assertThat(script("ignored-restart-failure", bad.replace("%%", "||")))
        .isEqualTo(good.replace("%%", "||"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a && systemctl restart web",
        "systemctl restart web && a",
        "systemctl restart web &",
        "systemctl restart web > log 2>/dev/null >&2",
        "( systemctl restart web; id )",
        "systemctl restart web || true && id",
        "{ systemctl restart web; } 2>/dev/null",
        "bash -c 'systemctl restart web; id'",
        "cat <<X | bash\nsystemctl restart web\nid\nX",
        "trap 'systemctl restart web; id' EXIT",
        "a || systemctl restart web || true",
        "systemctl restart web <<X\nX",
      })
  void aPersonMakesTheFailureHeard(String body) {
    assertThat(script("ignored-restart-failure", body)).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "systemctl stop web; systemctl start web | systemctl restart web",
        "systemctl stop web && sleep 2s && systemctl start web %% a | systemctl restart web %% a",
        "a && systemctl stop web && systemctl start web | a && systemctl restart web",
        "systemctl --no-block stop web; systemctl start web | systemctl --no-block restart web",
        "systemctl stop web; echo x; systemctl start web"
            + " | systemctl stop web; echo x; systemctl start web",
        "a && systemctl stop web; systemctl start web"
            + " | a && systemctl stop web; systemctl start web",
        "systemctl stop web %% true; systemctl start web"
            + " | systemctl stop web %% true; systemctl start web",
        "V=stop; systemctl $V web; systemctl start web"
            + " | V=stop; systemctl $V web; systemctl start web",
      })
  void oneOrderForBoth(String bad, String good) {
    String head = "#!/bin/sh\nset -e\n";
    String after =
        new FixedHost()
            .file("opt/x.sh", head + bad.replace("%%", "||") + "\n")
            .after("stop-then-start", "opt/x.sh");
    assertThat(after).isEqualTo(head + good.replace("%%", "||") + "\n");
  }

  @Test
  void aRestartThatSudoRefusesReplacesNothing() {
    String calls = "set -e\nsudo -n systemctl stop web; sudo -n systemctl start web";
    String stop = "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl stop web, ";
    String start = "/usr/bin/systemctl start web";
    for (boolean allowed : new boolean[] {false, true}) {
      String more = allowed ? ", /usr/bin/systemctl restart web" : "";
      FixedHost host =
          new FixedHost()
              .file("etc/sudoers.d/x", stop + start + more + "\n")
              .file("etc/cron.d/x", CRON)
              .file("opt/x.sh", "#!/bin/sh\n" + calls + "\n");
      assertThat(host.changed("stop-then-start")).isEqualTo(allowed ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "systemctl restart web | sudo -n systemctl restart web",
        "X=1 nohup systemctl restart web | X=1 nohup sudo -n systemctl restart web",
        "timeout 5 /bin/systemctl restart web | timeout 5 sudo -n /bin/systemctl restart web",
        "S=systemctl; $S restart web | S=systemctl; $S restart web",
        "systemctl restart \"$1\" | systemctl restart \"$1\"",
        "systemctl daemon-reload | systemctl daemon-reload",
        "systemctl link /srv/x.service | systemctl link /srv/x.service",
        "su ada -c 'systemctl restart web' | su ada -c 'systemctl restart web'",
      })
  void anOrderGoesThroughSudo(String bad, String good) {
    assertThat(script("unprivileged-systemctl", bad)).isEqualTo(good);
  }

  /** A crontab may ask for what its user should not get. */
  @Test
  void nobodyGetsAUnitOfTheDistributionBecauseHeAsksForIt() {
    String crontab = "7 * * * * ada systemctl stop ufw.service\n";
    for (String unit :
        List.of("usr/lib/systemd/system/ufw.service", "etc/systemd/system/other.service")) {
      FixedHost host =
          new FixedHost()
              .file(unit, "[Service]\nExecStart=/lib/ufw/ufw-init\n")
              .file("etc/cron.d/x", crontab);
      assertThat(host.after("unprivileged-systemctl", "etc/cron.d/x")).isEqualTo(crontab);
    }
  }

  @Test
  void everyCallGetsItsLineInOneFile() {
    FixedHost host =
        new FixedHost()
            .file("etc/cron.d/x", CRON)
            .file("etc/systemd/system/a.service", "[Service]\nExecStart=/opt/a\n")
            .file("etc/systemd/system/b.service", "[Service]\nExecStart=/opt/b\n")
            .file("opt/x.sh", "#!/bin/sh\nsystemctl restart a\nsystemctl --no-block stop b\n");
    assertThat(host.after("unprivileged-systemctl", "etc/sudoers.d/deploy-systemctl"))
        .isEqualTo(
            """
            deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart a
            deploy ALL=(root) NOPASSWD: /usr/bin/systemctl --no-block stop b
            """);
    assertThat(host.after("unprivileged-systemctl", "opt/x.sh"))
        .isEqualTo("#!/bin/sh\nsudo -n systemctl restart a\nsudo -n systemctl --no-block stop b\n");
  }

  @Test
  void thePathIsTheOneThatIsGranted() {
    FixedHost host =
        new FixedHost()
            .file("usr/local/bin/systemctl", "#!/bin/sh\nexit 0\n")
            .file("etc/sudoers.d/x", "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl start web\n")
            .file("etc/cron.d/x", "1 2 * * * deploy systemctl start web\n");
    assertThat(host.after("unprivileged-systemctl", "etc/cron.d/x"))
        .isEqualTo("1 2 * * * deploy sudo -n /usr/bin/systemctl start web\n");
  }

  @Test
  void aPolicyThatDoesNotReadTheFolderGetsNoFileThere() {
    FixedHost host =
        new FixedHost()
            .file("etc/sudoers", "root ALL=(ALL) ALL\n")
            .file("etc/cron.d/x", "1 2 * * * deploy systemctl start web\n");
    assertThat(host.changed("unprivileged-systemctl")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sudo -u ada systemctl --user start x | systemctl --user --machine=ada@.host start x",
        "sudo -nu ada systemctl --user start x | systemctl --user --machine=ada@.host start x",
        "runuser -u ada -- systemctl --user start x | systemctl --user --machine=ada@.host start x",
        "sudo -E -u ada env A=1 systemctl --user start x"
            + " | sudo -E -u ada env A=1 systemctl --user start x",
        "su ada -c 'systemctl --user start x' | su ada -c 'systemctl --user start x'",
        "systemctl --user start x | systemctl --user start x",
      })
  void rootNamesTheManager(String bad, String good) {
    String after =
        new FixedHost()
            .file("etc/cron.d/x", "1 2 * * * root " + bad + "\n")
            .after("missing-user-bus", "etc/cron.d/x");
    assertThat(after).isEqualTo("1 2 * * * root " + good + "\n");
  }

  @Test
  void aLineOfACrontabIsCommentedOutAsAWhole() {
    String line = "1 2 * * * openclaw agent -m \\% && openclaw gateway restart%in%put\n";
    String after =
        new FixedHost()
            .file("var/spool/cron/crontabs/gw", "A=b\n  " + line)
            .after("self-restart", "var/spool/cron/crontabs/gw");
    assertThat(after).startsWith("A=b\n# Taken out: ").endsWith("\n#  " + line);
  }
}
