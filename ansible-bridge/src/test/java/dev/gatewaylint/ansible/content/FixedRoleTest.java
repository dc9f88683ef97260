package dev.gatewaylint.ansible.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fixes of what a role writes change the template or the task. */
class FixedRoleTest {
  private static final String TASKS = "roles/x/tasks/main.yml";

  private static Fix fix(MadeDisk disk, String rule) {
    for (Finding finding : disk.findings("roles/x")) {
      if (finding.rule().id().equals(rule)) {
        return finding.fix().orElseThrow();
      }
    }
    throw new AssertionError("no " + rule + " among " + disk.lint("roles/x"));
  }

  private static String after(MadeDisk disk, String rule) {
    Fix fix = fix(disk, rule);
    assertThat(fix.changes()).as(fix.title()).hasSize(1);
    Change.Edits change = (Change.Edits) fix.changes().get(0);
    List<Edit> edits = new ArrayList<>(change.edits());
    edits.sort(Comparator.comparingInt(edit -> -edit.span().start()));
    StringBuilder text = new StringBuilder(change.file().text());
    for (Edit edit : edits) {
      text.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return text.toString();
  }

  private static MadeDisk task(String... content) {
    List<String> lines =
        new ArrayList<>(
            List.of("- copy:", "    dest: /etc/sudoers.d/x", "    validate: visudo -cf %s"));
    lines.addAll(List.of(content));
    return new MadeDisk().with(TASKS, lines.toArray(new String[0]));
  }

  @Test
  void aTemplateIsEdited() {
    MadeDisk disk =
        new MadeDisk()
            .with(
                TASKS,
                "- template: {src: x.service.j2, dest: /etc/systemd/system/x.service}",
                "  notify: reload")
            .with(
                "roles/x/templates/x.service.j2",
                "{# of the role #}",
                "[Service]",
                "ReadWriteDirectories=/var/lib/x",
                "ExecStart=/usr/bin/x");
    assertThat(after(disk, "deprecated-directive"))
        .isEqualTo(
            "{# of the role #}\n[Service]\nReadWritePaths=/var/lib/x\nExecStart=/usr/bin/x\n");
  }

  @Test
  void aBlockOfATaskIsEditedInItsIndentation() {
    String grant = "carol ALL=(ALL) NOPASSWD: /usr/bin/systemctl reload nginx.service";
    assertThat(after(task("    content: |", "      # who", "      " + grant), "runas-anyone"))
        .contains("    content: |\n      # who\n      carol ALL=(root) NOPASSWD: ");
  }

  @Test
  void aQuotedTextIsEditedWhereNoCharacterIsSpecial() {
    String grant = "carol ALL=(ALL) NOPASSWD: /usr/bin/systemctl reload nginx.service";
    assertThat(after(task("    content: \"" + grant + "\\n\""), "runas-anyone"))
        .contains("    content: \"carol ALL=(root) NOPASSWD: ");
  }

  @Test
  void whatAVariableHoldsIsForAPerson() {
    MadeDisk disk =
        task("    content: \"carol ALL=({{ runas }}) NOPASSWD: /usr/bin/nginx -s reload\\n\"")
            .with("roles/x/defaults/main.yml", "runas: ALL");
    Fix fix = fix(disk, "runas-anyone");
    assertThat(fix.safety()).isEqualTo(Safety.MANUAL);
    assertThat(fix.changes()).isEmpty();
  }
}
