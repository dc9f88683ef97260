package dev.gatewaylint.ansible.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.rule.Finding;
import org.junit.jupiter.api.Test;

class AnsibleReaderTest {
  private static final String TASKS = "roles/gw/tasks/main.yml";

  private static MadeDisk role() {
    return new MadeDisk()
        .with(
            TASKS,
            "- name: Unit",
            "  template:",
            "    src: gw.service.j2",
            "    dest: \"{{ gw_root }}/etc/systemd/system/openclaw-gateway.service\"",
            "  notify: Restart",
            "- name: Sudoers",
            "  copy:",
            "    dest: /etc/sudoers.d/gw",
            "    validate: visudo -cf %s",
            "    content: |",
            "      # deploys",
            "      deploy ALL=(root) NOPASSWD: /usr/bin/systemctl")
        .with(
            "roles/gw/templates/gw.service.j2",
            "[Service]",
            "ExecStart=/usr/bin/report",
            "RestartSec=soon",
            "User={{ gw_user }}")
        .with("roles/gw/defaults/main.yml", "gw_user: report", "gw_root: ''");
  }

  private static final String UNIT = "roles/gw/templates/gw.service.j2:3 error ";
  private static final String GRANT = TASKS + ":12 error unrestricted-systemctl";

  @Test
  void findingsPointAtTheTemplateAndTheTask() {
    assertThat(role().lint("roles/gw")).contains(UNIT + "invalid-directive-value", GRANT);
    assertThat(role().lint("roles")).containsExactlyElementsOf(role().lint("roles/gw"));
  }

  @Test
  void aFileThatIsNamedAloneIsReportedAlone() {
    assertThat(role().lint("roles/gw/templates/gw.service.j2"))
        .containsExactly(UNIT + "invalid-directive-value");
    assertThat(role().lint(TASKS)).containsExactly(GRANT);
    assertThat(role().lint("roles/gw/defaults/main.yml")).isEmpty();
  }

  @Test
  void aPlayIsAHostAndItsRolesAreNoOthers() {
    MadeDisk play =
        role()
            .with("site.yml", "- hosts: all", "  roles: [gw]")
            .with("ansible.cfg", "[defaults]", "roles_path = ./roles");
    assertThat(play.read("roles", "site.yml").hosts()).hasSize(2);
    assertThat(play.lint("roles/gw/tasks/main.yml")).containsExactly(GRANT);
  }

  @Test
  void theUserOfATaskIsTheCallerOfItsCommand() {
    MadeDisk tasks =
        new MadeDisk()
            .with(
                "play.yml",
                "- hosts: all",
                "  become: true",
                "  tasks:",
                "    - name: As root",
                "      command: systemctl restart nginx.service",
                "    - name: As carol",
                "      become_user: carol",
                "      shell: systemctl restart nginx.service",
                "    - name: As whoever connects",
                "      become: false",
                "      command: systemctl restart openclaw-gateway.service",
                "    - name: No shell reads this",
                "      become_user: carol",
                "      command: systemctl restart nginx.service || true");
    assertThat(tasks.lint("play.yml"))
        .containsExactly(
            "play.yml:8 info unprivileged-systemctl", "play.yml:11 warning unprivileged-systemctl");
  }

  @Test
  void whatAConfigurationSaysOfTheUserHolds() {
    MadeDisk tasks =
        new MadeDisk()
            .with(
                "playbooks/play.yml",
                "- hosts: all",
                "  tasks:",
                "    - name: Restart",
                "      command: systemctl restart openclaw-gateway.service")
            .with("roles/x/tasks/main.yml", "- debug:");
    assertThat(tasks.lint("playbooks/play.yml")).hasSize(1);
    tasks.with("ansible.cfg", "[privilege_escalation]", "become = True");
    assertThat(tasks.lint("playbooks/play.yml")).isEmpty();
  }

  @Test
  void anUnknownValueIsNoFindingByItself() {
    MadeDisk unit =
        new MadeDisk()
            .with(
                TASKS,
                "- template: {src: gw.service.j2, dest: /etc/systemd/system/openclaw.service}",
                "  notify: x")
            .with(
                "roles/gw/templates/gw.service.j2",
                "[Unit]",
                "OnFailure={{ alert }}",
                "StartLimitIntervalSec={{ interval }}",
                "StartLimitBurst={{ burst }}",
                "[Service]",
                "Type={{ type }}",
                "User={{ user }}",
                "ExecStart={{ program }} gateway",
                "Restart={{ restart }}",
                "RestartSec={{ wait }}",
                "{{ more }}",
                "TimeoutStopSec={{ stop }}s");
    assertThat(unit.lint("roles/gw")).isEmpty();
  }

  @Test
  void aLineUnderAConditionIsJudgedWhereItIs() {
    MadeDisk unit =
        new MadeDisk()
            .with(
                TASKS,
                "- template: {src: gw.service.j2, dest: /etc/systemd/system/openclaw.service}",
                "  notify: x")
            .with(
                "roles/gw/templates/gw.service.j2",
                "[Unit]",
                "{% if limited %}",
                "StartLimitIntervalSec=10min",
                "StartLimitBurst=5",
                "{% endif %}",
                "[Service]",
                "ExecStart=/usr/bin/openclaw gateway",
                "Restart=always",
                "{% if slow %}",
                "RestartSec=later",
                "{% endif %}",
                "RestartSec=5");
    assertThat(unit.lint("roles/gw"))
        .contains("roles/gw/templates/gw.service.j2:10 error invalid-directive-value")
        .noneMatch(found -> found.contains("start-limit"));
  }

  @Test
  void messagesNameAnUnknownValueAsItsSourceDoes() {
    MadeDisk grant =
        new MadeDisk()
            .with(
                TASKS,
                "- copy:",
                "    dest: /etc/sudoers.d/{{ name }}",
                "    validate: visudo -cf %s",
                "    content: |",
                "      deploy ALL=(root) NOPASSWD: /usr/bin/systemctl edit {{ name }}.service, \\",
                "        /usr/bin/systemctl");
    for (Finding finding : grant.findings("roles/gw")) {
      assertThat(finding.message()).doesNotContain("unknown");
    }
    assertThat(grant.lint("roles/gw")).isNotEmpty();
  }

  @Test
  void aTreeMayHoldBothRolesAndHosts() {
    MadeDisk both = role().with("etc/systemd/system/x.service", "[Service]", "RestartSec=never");
    assertThat(both.read("roles/gw").hosts()).hasSize(1);
    assertThat(both.read("roles/gw").notes()).isEmpty();
    assertThat(both.read("roles/gw").complaints()).isEmpty();
    assertThat(both.read("roles/gw").hosts().get(0).complete()).isFalse();
  }

  /** The host's own entries are not here, so nothing follows from their absence. */
  @Test
  void linesOfTheHostsOwnSudoersAreNotAllOfIt() {
    MadeDisk disk =
        new MadeDisk()
            .with(
                TASKS,
                "- lineinfile:",
                "    path: /etc/sudoers",
                "    validate: visudo -cf %s",
                "    line: 'ops ALL=(root) NOPASSWD: /usr/bin/systemctl restart nginx.service'",
                "- cron:",
                "    name: night",
                "    user: carol",
                "    hour: '4'",
                "    job: sudo -n systemctl restart nginx.service");
    assertThat(disk.lint("roles/gw")).isEmpty();
  }
}
