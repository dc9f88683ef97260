package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Which orders a role gives to the supervisors of a host, seen by programs that stand in for them:
 * there is no systemd that Ansible could reach here, and no launchd.
 */
@Tag("once")
class AnsibleLiveTest {
  /** Remembers its words in a log, and which jobs are loaded in a folder. */
  private static final String LAUNCHCTL =
      """
      mkdir -p /opt/jobs
      touch /opt/log
      fake launchctl <<'END'
      #!/bin/sh
      echo "launchctl $*" >>/opt/log
      case $1 in
        print) case $2 in gui/*/*|system/*) [ -e "/opt/jobs/${2##*/}" ] || exit 113 ;; esac ;;
        bootout) rm "/opt/jobs/${2##*/}" || exit 3 ;;
        bootstrap) touch "/opt/jobs/$(basename "$3" .plist)" ;;
      esac
      END
      fake plutil <<'END'
      #!/bin/sh
      [ "$1" = -lint ] && grep -q '</plist>' "$2"
      END
      """;

  /** What systemd's module asks, answered from files. */
  private static final String SYSTEMCTL =
      """
      fake systemctl <<'END'
      #!/bin/sh
      scope=system
      [ "$1" = --user ] && { scope="$(id -un) $XDG_RUNTIME_DIR"; shift; }
      state="/opt/state/$(id -un).$2"
      case $1 in
        show)
          [ -n "$2" ] || { echo Version=252; exit 0; }
          echo "Id=$2"
          echo LoadState=loaded
          if [ -e "$state.active" ]; then echo ActiveState=active; else echo ActiveState=inactive; fi
          exit 0 ;;
        list-unit-files|is-active) exit 0 ;;
        is-enabled) if [ -e "$state.enabled" ]; then echo enabled; else echo disabled; exit 1; fi; exit 0 ;;
        enable) touch "$state.enabled" ;;
        start|restart) touch "$state.active" ;;
      esac
      echo "systemctl $scope: $*" >>/opt/log
      END
      fake loginctl <<'END'
      #!/bin/sh
      echo "loginctl $*" >>/opt/log
      touch "/var/lib/systemd/linger/$2"
      mkdir -p "/run/user/$(id -u "$2")/systemd"
      touch "/run/user/$(id -u "$2")/systemd/private"
      END
      mkdir -p /opt/state /run/systemd/system
      touch /opt/log
      chmod 1777 /opt/state
      chmod 666 /opt/log
      """;

  private static final String USER =
      """
      groupadd wheel
      useradd --uid 4711 --create-home claw
      mkdir -p /Library/LaunchDaemons /Users/claw
      """;

  private static final String TOLD =
      """
      told() {
        sed "s/^/$1: /" /opt/log
        : >/opt/log
      }
      """;

  @Test
  void launchdLoadsWhatIsNewOrChanged() throws Exception {
    AnsibleBox.require();
    AnsibleBox box = new AnsibleBox("ansible-mac");
    box.role("mine", Layout.ROLE.files(Handmade.spec("mine"), Handmade.user()));
    box.playbook(
        "mac",
        "tasks:\n    - name: Run\n      ansible.builtin.include_role:\n"
            + "        name: mine\n        tasks_from: macos.yml");
    String play = " mac.yml\n";
    List<String> lines =
        box.run(
            USER
                + LAUNCHCTL
                + TOLD
                + "play rehearsal"
                + play.replace("\n", " --check\n")
                + "told rehearsal\n"
                + "play first"
                + play
                + "told first\n"
                + "play second"
                + play
                + "told second\n"
                + "echo '<!-- -->' >>/Library/LaunchDaemons/ai.openclaw.gateway.plist\n"
                + "play third"
                + play
                + "told third\n"
                + "stat -c '%a %U %G %n' /Users/claw/Library/LaunchAgents/* /Library/LaunchDaemons/*\n");
    assertThat(lines)
        .containsExactly(
            "rehearsal: 0 changed=4 failed=0",
            "first: 0 changed=6 failed=0",
            "first: launchctl print gui/4711",
            "first: launchctl bootout system/ai.openclaw.gateway",
            "first: launchctl bootstrap system /Library/LaunchDaemons/ai.openclaw.gateway.plist",
            "first: launchctl bootout gui/4711/ai.openclaw.node",
            "first: launchctl bootstrap gui/4711"
                + " /Users/claw/Library/LaunchAgents/ai.openclaw.node.plist",
            "first: launchctl print system/ai.openclaw.gateway",
            "first: launchctl print gui/4711/ai.openclaw.node",
            "second: 0 changed=0 failed=0",
            "second: launchctl print gui/4711",
            "second: launchctl print system/ai.openclaw.gateway",
            "second: launchctl print gui/4711/ai.openclaw.node",
            "third: 0 changed=3 failed=0",
            "third: launchctl print gui/4711",
            "third: launchctl bootout system/ai.openclaw.gateway",
            "third: launchctl bootstrap system /Library/LaunchDaemons/ai.openclaw.gateway.plist",
            "third: launchctl print system/ai.openclaw.gateway",
            "third: launchctl print gui/4711/ai.openclaw.node",
            "644 claw staff /Users/claw/Library/LaunchAgents/ai.openclaw.node.plist",
            "644 root wheel /Library/LaunchDaemons/ai.openclaw.gateway.plist");
    Oracle.compared("ansible", AnsibleBox.version("ansible"), "jobs of launchd, runs", 4);
  }

  @Test
  void systemdReloadsAndStartsWhatIsNewOrChanged() throws Exception {
    AnsibleBox.require();
    AnsibleBox box = new AnsibleBox("ansible-systemd");
    box.role("mine", Layout.ROLE.files(Handmade.spec("mine"), Handmade.user()));
    box.role("system", Layout.ROLE.files(Handmade.spec("system"), Handmade.system()));
    List<String> lines =
        box.run(
            USER
                + SYSTEMCTL
                + TOLD
                + "play rehearsal mine.yml --check\ntold rehearsal\n"
                + "play first mine.yml\ntold first\n"
                + "play second mine.yml --diff\ntold second\n"
                + "play system system.yml\ntold system\n"
                + "echo >>/etc/systemd/system/openclaw-gateway.service.d/50-gateway-lint.conf\n"
                + "play changed system.yml\ntold changed\n"
                + "echo >>/etc/systemd/system/openclaw-gateway-probe.timer\n"
                + "play shy system.yml -e system_restart_changed=false\ntold shy\n"
                + "echo >>/etc/systemd/system/openclaw-gateway.service\n"
                + "play idle system.yml -e system_manage_services=false\ntold idle\n"
                + "stat -c '%a %U %G %n' /home/claw/.config/systemd /home/claw/.config/systemd/user/*\n");
    String user = "systemctl claw /run/user/4711: ";
    String unit = "openclaw-gateway.service";
    assertThat(lines.get(0)).matches("rehearsal: 0 changed=[1-9]\\d* failed=0");
    assertThat(lines.get(1)).matches("first: 0 changed=[1-9]\\d* failed=0");
    assertThat(lines.subList(2, lines.size()))
        .containsExactly(
            "first: loginctl enable-linger claw",
            "first: " + user + "daemon-reload",
            "first: " + user + "start " + unit,
            "first: " + user + "enable " + unit,
            "second: 0 changed=0 failed=0",
            "system: 0 changed=15 failed=0",
            "system: systemctl system: daemon-reload",
            "system: systemctl system: start openclaw-gateway.service",
            "system: systemctl system: start openclaw-gateway-probe.timer",
            "system: systemctl system: enable openclaw-gateway.service",
            "system: systemctl system: enable openclaw-gateway-probe.timer",
            "changed: 0 changed=2 failed=0",
            "changed: systemctl system: daemon-reload",
            "changed: systemctl system: restart openclaw-gateway.service",
            "shy: 0 changed=1 failed=0",
            "shy: systemctl system: daemon-reload",
            "idle: 0 changed=1 failed=0",
            "755 claw claw /home/claw/.config/systemd",
            "644 claw claw /home/claw/.config/systemd/user/openclaw-gateway.service",
            "755 claw claw /home/claw/.config/systemd/user/openclaw-gateway.service.d");
    Oracle.compared("ansible", AnsibleBox.version("ansible"), "orders to systemd, runs", 7);
  }

  @Test
  void aCollectionIsBuiltAndInstalled() throws Exception {
    AnsibleBox.require();
    Path folder =
        AnsibleBox.outside(
            "collection", Layout.COLLECTION.files(Handmade.spec("mine"), Handmade.system()));
    CollectionBuild.Result built = CollectionBuild.run(folder).orElseThrow();
    assertThat(built.isBuilt()).as(built.output()).isTrue();
    Path archive = folder.resolve("gateway_lint-mine-1.0.0.tar.gz");
    assertThat(archive).isRegularFile();
    // Built again, it does not hold itself.
    assertThat(CollectionBuild.run(folder).orElseThrow().isBuilt()).isTrue();

    AnsibleBox box = new AnsibleBox("ansible-collection");
    Files.copy(archive, box.folder().resolve("mine.tar.gz"));
    box.playbook("mine", "roles:\n    - role: gateway_lint.mine.mine");
    List<String> lines =
        box.run(
            "ansible-galaxy collection install --offline -p collections mine.tar.gz >install.log 2>&1"
                + " || cat install.log\n"
                + "play first mine.yml -e mine_root=/opt/root\n"
                + "play second mine.yml -e mine_root=/opt/root\n"
                + "ls collections/ansible_collections/gateway_lint/mine\n");
    assertThat(lines)
        .containsExactly(
            "first: 0 changed=10 failed=0",
            "second: 0 changed=0 failed=0",
            "CHANGELOG.md",
            "FILES.json",
            "MANIFEST.json",
            "README.md",
            "meta",
            "roles");
    Oracle.compared(
        "ansible-galaxy", AnsibleBox.version("ansible"), "a collection built and installed", 2);
  }
}
