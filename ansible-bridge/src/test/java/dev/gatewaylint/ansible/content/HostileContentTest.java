package dev.gatewaylint.ansible.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.Selection;
import dev.gatewaylint.lint.LintSettings;
import dev.gatewaylint.lint.Linter;
import dev.gatewaylint.oracle.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content that means harm is read in bounded time, and nothing outside of it is. */
class HostileContentTest {
  private static final String TASKS = "roles/x/tasks/main.yml";

  @Test
  void aliasesThatMultiplyAreGivenUp() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    MadeDisk disk =
        new MadeDisk()
            .with("roles/x/defaults/main.yml", text.toString())
            .with(TASKS, "- copy: {dest: /etc/sudoers.d/x, content: '{{ a11 }}'}");
    assertThat(disk.lint("roles/x")).isEmpty();
  }

  @Test
  void anAliasMayNotHoldItself() {
    MadeDisk disk = new MadeDisk().with(TASKS, "- &me", "  block: [*me]");
    assertThat(disk.lint("roles/x")).isEmpty();
  }

  @Test
  void templatesThatMultiplyAreGivenUp() {
    StringBuilder text = new StringBuilder("v0: xxxxxxxxxx\n");
    for (int i = 1; i < 40; i++) {
      text.append("v" + i + ": \"" + ("{{ v" + (i - 1) + " }}").repeat(10) + "\"\n");
    }
    MadeDisk disk =
        new MadeDisk()
            .with("roles/x/defaults/main.yml", text.toString(), "me: '{{ me }}'")
            .with(
                TASKS,
                "- copy:",
                "    dest: /etc/sudoers.d/x",
                "    content: |",
                "      a {{ v39 }} {{ me }}",
                "      {% for a in [1,2,3,4,5,6,7,8,9] %}".repeat(20));
    assertThat(disk.read("roles/x").complaints()).isEmpty();
  }

  @Test
  void loopsInLoopsEnd() {
    String loops = "{% for a in [1,2,3,4,5,6,7,8,9,0] %}".repeat(12);
    String ends = "{% endfor %}".repeat(12);
    MadeDisk disk =
        new MadeDisk()
            .with("roles/x/templates/x.service.j2", "[Service]", loops + "A=b" + ends)
            .with(TASKS, "- template: {src: x.service.j2, dest: /etc/systemd/system/x.service}");
    assertThat(disk.read("roles/x").complaints()).isEmpty();
  }

  @Test
  void depthIsBounded() {
    String deep = "[".repeat(100_000);
    String nested = "{{ " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " }}";
    MadeDisk disk =
        new MadeDisk()
            .with("roles/x/defaults/main.yml", "a: " + deep)
            .with("roles/x/vars/main.yml", "b: \"" + nested + "\"")
            .with(
                TASKS,
                "- copy: {dest: /etc/sudoers.d/x, content: 'x {{ a }} {{ b }}'}",
                "- copy: {dest: /etc/sudoers.d/y, content: '" + nested + "'}",
                "- include_tasks: deep.yml")
            .with("roles/x/tasks/deep.yml", "- block: " + "- block: ".repeat(1));
    assertThat(disk.read("roles/x").complaints()).isEmpty();
  }

  @Test
  void includesMayFormACircle() {
    MadeDisk disk =
        new MadeDisk()
            .with(TASKS, "- include_tasks: main.yml", "- import_tasks: main.yml")
            .with("roles/x/meta/main.yml", "dependencies: [x, y]")
            .with("roles/y/tasks/main.yml", "- import_role: {name: x}", "- include_role: {name: y}")
            .with("roles/y/meta/main.yml", "dependencies: [{role: x}]");
    assertThat(disk.lint("roles")).isEmpty();
  }

  @Test
  void nothingOutsideIsRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "me ALL=(ALL) NOPASSWD: ALL\n");
    Path root = folder.resolve("content");
    Path role = Files.createDirectories(root.resolve("roles/x"));
    Files.createDirectories(role.resolve("tasks"));
    Files.createDirectories(role.resolve("files"));
    Files.createSymbolicLink(role.resolve("files/link"), secret);
    Files.createSymbolicLink(role.resolve("files/folder"), folder);
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(
        role.resolve("tasks/main.yml"),
        "- copy: {src: link, dest: /etc/sudoers.d/a}\n"
            + "- copy: {src: folder/secret, dest: /etc/sudoers.d/b}\n"
            + "- copy: {src: ../../../../secret, dest: /etc/sudoers.d/c}\n"
            + "- copy: {src: "
            + secret
            + ", dest: /etc/sudoers.d/d}\n"
            + "- copy: {src: 'folder/', dest: /etc/sudoers.d/}\n"
            + "- copy: {content: 'x', dest: /etc/../../etc/sudoers.d/e}\n"
            + "- include_tasks: ../../../../secret\n");
    var reading =
        new AnsibleReader(root, List.of(), Selection.everything(), Disk.REAL)
            .read(List.of("roles/x"));
    assertThat(new Linter(LintSettings.DEFAULT).lint(reading).findings()).isEmpty();
    assertThat(reading.hosts()).isEmpty();
  }

  @Test
  void noDamageThrows() {
    String tasks =
        """
        - name: A
          block:
            - copy: {dest: "{{ r }}/etc/sudoers.d/x", content: "a {{ b | default('c') }}\\n"}
              loop: [1, '{{ x }}', {a: b}]
              when: x
            - template: src=x.service.j2 dest=/etc/systemd/system/x.service
            - cron: {name: n, job: systemctl restart x, user: '{{ u }}', hour: '4'}
            - community.general.sudoers: {name: a, user: b, commands: [c, '{{ d }}']}
            - shell: |
                systemctl restart {{ item }}
          become_user: '{{ u }}'
        """;
    String template =
        "#jinja2: trim_blocks: False\n[Service]\n{% if a and b %}\nUser={{ u }}\n{% else %}"
            + "{% for a, b in c.items() %}{{ a }}{% endfor %}{% endif %}\nRestart={{ 'al' ~ r }}\n";
    Random random = new Random(Oracle.seed());
    for (int i = 0; i < Oracle.cases(150, 3_000); i++) {
      MadeDisk disk =
          new MadeDisk()
              .with(TASKS, damaged(tasks, random))
              .with("roles/x/templates/x.service.j2", damaged(template, random))
              .with(
                  "roles/x/defaults/main.yml", damaged("u: a\nr: '{{ u }}'\nc: {d: e}\n", random));
      assertThat(disk.read("roles/x").complaints()).isEmpty();
      assertThat(disk.lint("roles/x")).isNotNull();
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    String odd = "{}%#[]'\"|>&*!: -\n\t\\(.\u00e9";
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, odd.charAt(random.nextInt(odd.length())));
        default -> damaged.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
      }
    }
    return damaged.toString();
  }
}
