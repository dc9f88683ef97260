package dev.gatewaylint.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.caller.Caller.Origin;
import dev.gatewaylint.host.FolderReader;
import dev.gatewaylint.host.HostLoader;
import dev.gatewaylint.host.Targets;
import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who runs what: from units, crontabs and homes down to the command. */
class CallsTest {
  private static final String UNIT = "etc/systemd/system/";

  private HostFolder folder;

  @BeforeEach
  void empty() throws IOException {
    folder = HostFolder.fresh("calls");
  }

  private Calls load() {
    var reading =
        new FolderReader(folder.root(), List.of()).read(List.of(folder.root().toString()));
    assertThat(reading.complaints()).isEmpty();
    return SudoView.of(HostLoader.load(reading.hosts().get(0), Targets.NONE)).calls();
  }

  private static Call call(Calls calls, String line) {
    for (Call call : calls.all()) {
      if (call.argv().toString().equals(line)) {
        return call;
      }
    }
    throw new AssertionError("no call of " + line + " among " + calls.all());
  }

  /** Each caller as {@code origin user start-line}. */
  private static List<String> callers(Call call) {
    List<String> all = new ArrayList<>();
    for (Caller caller : call.callers()) {
      all.add(caller.origin() + " " + call.userFor(caller).orElse("?"));
    }
    return all;
  }

  @Test
  void aScriptRunsAsTheCrontabsOwner() throws IOException {
    folder
        .file("home/gw/bin/sync.sh", "#!/bin/sh\nsystemctl restart openclaw\n")
        .file("var/spool/cron/crontabs/gw", "37 2 * * * /home/gw/bin/sync.sh >/dev/null\n");
    Call call = call(load(), "systemctl restart openclaw");
    assertThat(callers(call)).containsExactly("CRONTAB gw");
    assertThat(call.callers().get(0).chain())
        .extracting(place -> place.text())
        .containsExactly("/home/gw/bin/sync.sh >/dev/null", "/home/gw/bin/sync.sh >/dev/null");
  }

  @Test
  void aSystemCrontabNamesTheUser() throws IOException {
    folder.file("etc/cron.d/sync", "* * * * * deploy systemctl restart a\n");
    folder.file("etc/crontab", "SHELL=/bin/sh\n@reboot root systemctl restart b\n");
    Calls calls = load();
    assertThat(callers(call(calls, "systemctl restart a"))).containsExactly("CRONTAB deploy");
    assertThat(callers(call(calls, "systemctl restart b"))).containsExactly("CRONTAB root");
  }

  @Test
  void aCrontabWithABadLineRunsNothingOnDebian() throws IOException {
    folder.file("etc/cron.d/sync", "* * * * * deploy systemctl restart a\n61 * * * * root true\n");
    assertThat(load().all()).isEmpty();
    folder.file("etc/os-release", "ID=fedora\nVERSION_ID=43\n");
    assertThat(load().all()).hasSize(1);
  }

  @Test
  void cronsFoldersRunAsRoot() throws IOException {
    folder.file("etc/cron.daily/sync", "#!/bin/sh\nsystemctl restart a\n");
    folder.file("etc/cron.daily/sync.bak", "#!/bin/sh\nsystemctl restart b\n");
    Calls calls = load();
    assertThat(callers(call(calls, "systemctl restart a"))).containsExactly("CRON_FOLDER root");
    assertThat(calls.all()).hasSize(1);
  }

  @Test
  void aUnitRunsItsLinesAsItsUser() throws IOException {
    folder.file(
        UNIT + "a.service",
        """
        [Service]
        User=gw
        ExecStartPre=+/bin/systemctl stop b
        ExecStart=/opt/run.sh
        ExecStopPost=/bin/sh -c 'systemctl --user restart c; exec systemctl start $UNIT'
        """);
    folder.file("opt/run.sh", "#!/bin/bash\nsudo -n systemctl restart d\n");
    Calls calls = load();
    assertThat(callers(call(calls, "/bin/systemctl stop b"))).containsExactly("UNIT root");
    assertThat(callers(call(calls, "systemctl --user restart c"))).containsExactly("UNIT gw");
    assertThat(callers(call(calls, "systemctl restart d"))).containsExactly("UNIT root");
    assertThat(callers(call(calls, "systemctl start ..."))).containsExactly("UNIT gw");
    assertThat(call(calls, "systemctl --user restart c").place().text())
        .isEqualTo("systemctl --user restart c");
  }

  @Test
  void whatSystemdFillsInIsNotKnown() throws IOException {
    folder.file(
        UNIT + "a.service",
        "[Service]\nExecStart=/bin/x %n ${A} $B c$$d %%e \"it's\"\nExecStop=:/bin/y $B\n");
    Calls calls = load();
    assertThat(call(calls, "/bin/x ... ... ... c$d %e it's").invocation().argv()).hasSize(7);
    assertThat(call(calls, "/bin/y $B").callers()).hasSize(1);
  }

  @Test
  void aScriptThatNobodyIsSeenToRunIsItsHomesOwners() throws IOException {
    folder
        .file("home/kim/restart.sh", "systemctl restart a\n")
        .file("opt/tool.sh", "systemctl restart b\n");
    Calls calls = load();
    assertThat(callers(call(calls, "systemctl restart a"))).containsExactly("HOME kim");
    assertThat(callers(call(calls, "systemctl restart b"))).isEmpty();
  }

  @Test
  void aScriptIsFoundThroughShellsHomesPathAndFolders() throws IOException {
    folder
        .file(
            "var/spool/cron/crontabs/gw",
            """
        1 1 * * * bash $HOME/a.sh
        1 1 * * * ~/b
        1 1 * * * c-tool -v
        1 1 * * * cd /opt/d && ./d.sh
        1 1 * * * bin/e.sh
        """)
        .file("home/gw/a.sh", "systemctl restart a\n. /home/gw/lib/f\n")
        .file("home/gw/b", "#!/bin/sh\nsystemctl restart b\n")
        .file("usr/local/bin/c-tool", "#!/bin/sh\nsystemctl restart c\n")
        .file("opt/d/d.sh", "systemctl restart d\n")
        .file("home/gw/bin/e.sh", "systemctl restart e\n")
        .file("home/gw/lib/f", "systemctl restart f\n");
    Calls calls = load();
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      assertThat(callers(call(calls, "systemctl restart " + name))).containsExactly("CRONTAB gw");
    }
  }

  @Test
  void prefixesChangeTheUser() throws IOException {
    folder.file(
        "etc/cron.d/x",
        """
        1 1 * * * gw sudo -u op systemctl restart a
        1 1 * * * gw doas systemctl restart b
        1 1 * * * root su - kim -c 'systemctl --user restart c'
        1 1 * * * root runuser -u ann -- systemctl --user restart d
        1 1 * * * gw sudo -u $WHO systemctl restart e
        """);
    Calls calls = load();
    assertThat(callers(call(calls, "systemctl restart a"))).containsExactly("CRONTAB op");
    assertThat(callers(call(calls, "systemctl restart b"))).containsExactly("CRONTAB root");
    assertThat(callers(call(calls, "systemctl --user restart c"))).containsExactly("CRONTAB kim");
    assertThat(callers(call(calls, "systemctl --user restart d"))).containsExactly("CRONTAB ann");
    assertThat(callers(call(calls, "systemctl restart e"))).containsExactly("CRONTAB ?");
  }

  @Test
  void scriptsThatCallEachOtherEnd() throws IOException {
    folder
        .file("opt/a.sh", "/opt/b.sh\nsystemctl restart a\n")
        .file("opt/b.sh", "/opt/a.sh\n")
        .file("etc/cron.d/x", "1 1 * * * gw /opt/a.sh\n");
    assertThat(callers(call(load(), "systemctl restart a"))).containsExactly("CRONTAB gw");
  }

  @Test
  void anotherHostsServicesAreNotThisOnes() throws IOException {
    folder.file("etc/cron.d/x", "1 1 * * * gw ssh other systemctl restart a\n");
    Call call = call(load(), "systemctl restart a");
    assertThat(call.isElsewhere()).isTrue();
    assertThat(call.order()).isEmpty();
  }

  @Test
  void anOrderFindsItsUnits() throws IOException {
    String run = "[Service]\nExecStart=/usr/bin/openclaw gateway\n";
    folder
        .file(UNIT + "openclaw.service", run)
        .file(UNIT + "web.service", "[Service]\nExecStart=/bin/web\n")
        .file(
            "opt/a.sh",
            "systemctl restart 'openclaw*'\nsystemctl stop web\nopenclaw gateway stop\n")
        .file("opt/b.sh", "systemctl restart gone\nsystemctl restart moltbot\n");
    Calls calls = load();
    assertThat(call(calls, "systemctl restart openclaw*").isAboutGateway()).isTrue();
    assertThat(call(calls, "openclaw gateway stop").units()).hasSize(1);
    Call web = call(calls, "systemctl stop web");
    assertThat(web.units()).extracting(unit -> unit.name().text()).containsExactly("web.service");
    assertThat(web.isAboutGateway()).isFalse();
    assertThat(call(calls, "systemctl restart gone").isAboutGateway()).isFalse();
    assertThat(call(calls, "systemctl restart moltbot").isAboutGateway()).isTrue();
  }

  @Test
  void sudoIsAskedAsTheCaller() throws IOException {
    folder
        .file("etc/sudoers", "gw ALL=(root) NOPASSWD: /usr/bin/systemctl restart a.service\n")
        .file("etc/cron.d/x", "1 1 * * * gw sudo -n systemctl restart a.service\n")
        .file("etc/cron.d/y", "1 1 * * * gw sudo -n /bin/systemctl restart a\n");
    Calls calls = load();
    assertThat(verdict(calls, "systemctl restart a.service"))
        .isEqualTo(Verdict.ALLOWED_WITHOUT_PASSWORD);
    assertThat(verdict(calls, "/bin/systemctl restart a")).isEqualTo(Verdict.DENIED);
    SudoAnswer answer = answer(calls, "/bin/systemctl restart a");
    assertThat(answer.isRefused(calls.sudo())).isTrue();
    assertThat(answer.grantLine()).isEqualTo("gw ALL=(root) NOPASSWD: /bin/systemctl restart a");
  }

  private static Verdict verdict(Calls calls, String line) {
    return answer(calls, line).decision().verdict();
  }

  private static SudoAnswer answer(Calls calls, String line) {
    Call call = call(calls, line);
    return call.sudoAnswer(call.callers().get(0)).orElseThrow();
  }

  @Test
  void aCallOutsideOfTheCgroupSurvivesTheUnit() throws IOException {
    folder.file(
        UNIT + "a.service",
        """
        [Service]
        ExecStart=/bin/a
        ExecReload=systemctl restart a
        ExecStop=systemd-run --on-active=5 systemctl start a
        """);
    Calls calls = load();
    Call inside = call(calls, "systemctl restart a");
    assertThat(inside.isInside(inside.callers().get(0))).isTrue();
    assertThat(inside.callers().get(0).origin()).isEqualTo(Origin.UNIT);
    Call outside = call(calls, "systemctl start a");
    assertThat(outside.isInside(outside.callers().get(0))).isFalse();
    assertThat(outside.userFor(outside.callers().get(0))).isEqualTo(Optional.of("root"));
  }

  @Test
  void aScheduleTellsHowOftenAScriptRuns() throws IOException {
    folder
        .file("opt/a.sh", "#!/bin/sh\nsystemctl restart a\n")
        .file("etc/cron.d/a", "*/10 * * * * root /opt/a.sh\n0 4 * * * root /opt/a.sh\n")
        .file("etc/cron.weekly/b", "#!/bin/sh\nsystemctl restart b\n")
        .file(UNIT + "c.service", "[Service]\nType=oneshot\nExecStart=/bin/systemctl restart c\n")
        .file(UNIT + "c.timer", "[Timer]\nOnUnitActiveSec=90s\n")
        .file("opt/d.sh", "#!/bin/sh\nsystemctl restart d\n");
    Calls calls = load();
    assertThat(call(calls, "systemctl restart a").period()).contains(TimeSpan.ofSeconds(600));
    assertThat(call(calls, "systemctl restart b").period())
        .contains(TimeSpan.ofSeconds(7 * 24 * 3600));
    assertThat(call(calls, "/bin/systemctl restart c").period()).contains(TimeSpan.ofSeconds(90));
    assertThat(call(calls, "systemctl restart d").period()).isEmpty();
  }
}
