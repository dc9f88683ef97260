package dev.gatewaylint.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact edits of entries, however they are written. */
class SudoersFixTest {
  private static final String CALLER = "1 2 * * * deploy sudo -n systemctl restart web.service\n";
  private static final String RESTART = "/usr/bin/systemctl restart web.service";

  private static String narrowed(String sudoers) {
    return narrowed(sudoers, CALLER);
  }

  private static String narrowed(String sudoers, String crontab) {
    return new FixedHost()
        .file("etc/sudoers.d/deploy", sudoers)
        .file("etc/cron.d/deploy", crontab)
        .after("unrestricted-systemctl", "etc/sudoers.d/deploy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deploy ALL=NOPASSWD: /usr/bin/systemctl | deploy ALL=NOPASSWD: #",
        "deploy ALL=(ALL:ALL) NOPASSWD: /bin/systemctl | deploy ALL=(root) NOPASSWD: #",
        "deploy ALL , ALL = (root, backup) NOPASSWD:NOEXEC: /usr/bin/systemctl # why"
            + " | deploy ALL , ALL = (root, backup) NOPASSWD:NOEXEC: # # why",
        "deploy ALL=(root) NOPASSWD: /usr/bin/id, /usr/bin/systemctl, PASSWD: /usr/bin/make"
            + " | deploy ALL=(root) NOPASSWD: /usr/bin/id, #, PASSWD: /usr/bin/make",
        "deploy a=(root) /usr/bin/id : ALL=(root) NOPASSWD: /usr/bin/systemctl"
            + " | deploy a=(root) /usr/bin/id : ALL=(root) NOPASSWD: #",
        "deploy ALL=(ALL) NOPASSWD: /usr/bin/systemctl, /usr/bin/id"
            + " | deploy ALL=(ALL) NOPASSWD: #, /usr/bin/id",
      })
  void onlyTheCommandChanges(String bad, String good) {
    String text = "# first\n" + bad + "\n\tada ALL = ALL\n";
    assertThat(narrowed(text))
        .isEqualTo("# first\n" + good.replaceFirst("#", RESTART) + "\n\tada ALL = ALL\n");
  }

  @Test
  void continuedLinesStayContinued() {
    assertThat(
            narrowed("deploy ALL=(root) NOPASSWD: \\\n    /usr/bin/systemctl, \\\n    /bin/id\n"))
        .isEqualTo("deploy ALL=(root) NOPASSWD: \\\n    " + RESTART + ", \\\n    /bin/id\n");
    assertThat(narrowed("deploy ALL=(root) \\\n  NOPASSWD: /usr/bin/systemctl"))
        .isEqualTo("deploy ALL=(root) \\\n  NOPASSWD: " + RESTART);
  }

  @Test
  void severalCallsAreSeveralLinesWithTheWordsOfTheEntry() {
    String calls = CALLER + "2 2 * * * deploy sudo -n systemctl stop web\n";
    assertThat(narrowed("deploy  ALL = (ALL) NOPASSWD: /usr/bin/systemctl", calls))
        .isEqualTo(
            "deploy  ALL = (root) NOPASSWD: "
                + RESTART
                + "\ndeploy  ALL = (root) NOPASSWD: /usr/bin/systemctl stop web");
    assertThat(narrowed("deploy ALL=(root) NOPASSWD: /bin/systemctl, /bin/id\n", calls))
        .isEqualTo(
            "deploy ALL=(root) NOPASSWD: " + RESTART + ", /usr/bin/systemctl stop web, /bin/id\n");
  }

  @Test
  void anAliasIsNarrowedIfNobodyElseUsesIt() {
    String alias = "Cmnd_Alias SC = /bin/true, /usr/bin/systemctl : TWO = /bin/id\n";
    String entry = "deploy ALL=(root) NOPASSWD: SC, TWO\n";
    assertThat(narrowed(alias + entry))
        .isEqualTo("Cmnd_Alias SC = /bin/true, " + RESTART + " : TWO = /bin/id\n" + entry);
    String other = "ada ALL=(root) SC\n";
    assertThat(narrowed(alias + entry + other)).isEqualTo(alias + entry + other);
    String defaults = "Defaults!SC !requiretty\n";
    assertThat(narrowed(alias + entry + defaults)).isEqualTo(alias + entry + defaults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl | systemctl restart \"$UNIT\"",
        "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl | systemctl link /srv/x.service",
        "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl | systemctl reboot",
        "deploy ALL=(root) NOPASSWD: /usr/bin/ | /usr/bin/id",
        "deploy ALL=(ALL, !backup) NOPASSWD: /usr/bin/systemctl | systemctl restart web",
      })
  void aPersonHasToWhereACallWouldBeLost(String entry, String call) {
    String calls = CALLER + "2 2 * * * deploy sudo -n " + call + "\n";
    assertThat(narrowed(entry + "\n", calls)).isEqualTo(entry + "\n");
  }

  @Test
  void aDigestIsForAPerson() {
    String digest = "sha224:0GomF8mNN3wlDt1HD9XldjJ3SNgpFdbjO1+NsQ==";
    String entry = "deploy ALL=(root) NOPASSWD: " + digest + " /usr/bin/systemctl\n";
    assertThat(narrowed(entry)).isEqualTo(entry);
  }

  private static String tagged(String sudoers) {
    return new FixedHost()
        .file("etc/sudoers.d/deploy", sudoers)
        .after("pager-escape", "etc/sudoers.d/deploy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOPASSWD: Q, /opt/x.sh | NOPASSWD: NOEXEC: Q, EXEC: /opt/x.sh",
        "NOPASSWD: Q, (ada) SETENV: /opt/x.sh | NOPASSWD: NOEXEC: Q, (ada) SETENV: EXEC: /opt/x.sh",
        "NOPASSWD: Q, NOEXEC: /opt/x.sh | NOPASSWD: NOEXEC: Q, NOEXEC: /opt/x.sh",
        "NOPASSWD: EXEC : Q, /opt/x.sh | NOPASSWD: NOEXEC : Q, EXEC: /opt/x.sh",
        "NOPASSWD: /opt/x.sh, Q | NOPASSWD: /opt/x.sh, NOEXEC: Q",
        "NOPASSWD: Q, R, /opt/x.sh | NOPASSWD: NOEXEC: Q, NOEXEC: R, EXEC: /opt/x.sh",
      })
  void noexecStaysWithItsCommand(String bad, String good) {
    assertThat(tagged(entry(bad))).isEqualTo(entry(good));
  }

  private static String entry(String commands) {
    return "deploy ALL=(root) "
        + commands
            .replace("Q", "/usr/bin/systemctl status web")
            .replace("R", "/usr/bin/journalctl -u web")
        + "\n";
  }

  @Test
  void noexecIsForAPersonWhereDefaultsSpeakOfItOrMoreIsAllowed() {
    String list = "Defaults!/opt/x.sh noexec\n" + entry("NOPASSWD: Q, /opt/x.sh");
    assertThat(tagged(list)).isEqualTo(list);
    String more = "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl ^(status|restart) web$\n";
    assertThat(tagged(more)).isEqualTo(more);
  }

  @Test
  void aLineStandsBehindTheEntryThatDecides() {
    for (String end : new String[] {"", "\n", "\n# more\n"}) {
      String after =
          new FixedHost()
              .file("etc/sudoers", "deploy ALL=(root) \\\n  /usr/bin/systemctl" + end)
              .file("etc/cron.d/deploy", CALLER)
              .after("password-required", "etc/sudoers");
      String line = "\ndeploy ALL=(root) NOPASSWD: " + RESTART;
      assertThat(after).isEqualTo("deploy ALL=(root) \\\n  /usr/bin/systemctl" + line + end);
    }
  }

  @Test
  void aHandMadeLineForAnotherProgramIsForAPerson() {
    FixedHost host =
        new FixedHost()
            .file("etc/sudoers.d/x", "deploy ALL=(root) NOPASSWD: /opt/bin/go now then\n")
            .file("etc/cron.d/x", "1 2 * * * deploy sudo -n /opt/bin/go then now\n");
    assertThat(host.changed("sudo-argument-mismatch")).isZero();
  }

  @Test
  void packagesFilesStayAsTheyAre() {
    FixedHost host =
        new FixedHost()
            .file("etc/sudoers", "@includedir /usr/lib/sudoers.d\n")
            .file("usr/lib/sudoers.d/x", "deploy ALL=(ALL) NOPASSWD: /usr/bin/systemctl\n")
            .file("etc/cron.d/x", CALLER);
    assertThat(host.changed("unrestricted-systemctl")).isZero();
    assertThat(host.changed("runas-anyone")).isZero();
  }

  /** A user's own text must not get him more than orders to services that it names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home/deploy/systemctl restart web.service",
        "/usr/local/bin/systemctl restart web.service",
        "systemctl restart 'web;x y'",
        "systemctl restart '*'",
        "systemctl isolate rescue.target",
        "systemctl start emergency",
        "sh -c 'systemctl restart web.service'",
      })
  void nobodyIsGrantedMoreThanAnOrderToAService(String call) {
    FixedHost host =
        new FixedHost()
            .file("etc/sudoers", "root ALL=(ALL) ALL\n@includedir /etc/sudoers.d\n")
            .file("etc/sudoers.d/none", "")
            .file("var/spool/cron/crontabs/deploy", "1 2 * * * sudo -n " + call + "\n");
    assertThat(host.changed("unprivileged-systemctl")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, /home/deploy/x, 0",
    "ALL, /usr/bin/bash, 0",
    "/home/deploy/, /home/deploy/x, 0",
    "ALL, systemctl restart web.service, 1",
    "/usr/bin/id -u, id -u, 1",
  })
  void aPasswordIsWaivedForWhatTheAdministratorChoseOrAnOrderToAService(
      String granted, String call, int changed) {
    FixedHost host =
        new FixedHost()
            .file("etc/sudoers", "root ALL=(ALL) ALL\n@includedir /etc/sudoers.d\n")
            .file("etc/sudoers.d/deploy", "deploy ALL=(root) " + granted + "\n")
            .file("var/spool/cron/crontabs/deploy", "1 2 * * * sudo -n " + call + "\n");
    assertThat(host.changed("password-required")).isEqualTo(changed);
  }
}
