package dev.gatewaylint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The task of docs/provisioning.md, played by Ansible: a bad unit does not get onto the host. */
@Tag("once")
class ValidateTaskOracleTest {
  private static final Path PAGE = Path.of("../docs/provisioning.md");
  private static final String DEST = "/etc/systemd/system/openclaw.service";
  private static final String PROGRAM = "/opt/gateway-lint/gateway-lint";
  private static final String UNIT =
      """
      # {{ ansible_managed }}
      [Unit]
      %s
      [Service]
      User=gateway
      ExecStart=/usr/bin/openclaw gateway
      Restart=always
      RestartSec=10
      """;
  private static final String LIMIT = "StartLimitIntervalSec=300\nStartLimitBurst=5\n";

  @TempDir Path folder;

  @BeforeAll
  static void needAnsible() {
    Oracle.require("ansible-playbook");
  }

  /** The first task of the page that validates, with this build and a host in a folder. */
  private void writePlaybook() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("- name: Install the gateway's unit");
    String task = page.substring(start, page.indexOf("```", start));
    Path wrapper = folder.resolve("gateway-lint");
    Files.writeString(
        wrapper,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' %s \"$@\"\n"
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    String host = folder.resolve("host").toString();
    assertThat(task).contains("dest: " + DEST, "--as " + DEST, "--root /", PROGRAM, "%s");
    task =
        task.replace(PROGRAM, wrapper.toString())
            .replace("dest: " + DEST, "dest: " + host + DEST)
            .replace("--root /", "--root " + host)
            .replace("owner: root", "owner: \"{{ ansible_user_uid }}\"")
            .replace("group: root", "group: \"{{ ansible_user_gid }}\"")
            .replace("notify: Reload systemd", "notify: []");
    Files.createDirectories(folder.resolve("host" + DEST).getParent());
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        folder.resolve("site.yml"),
        "- hosts: localhost\n  connection: local\n  tasks:\n" + task.indent(4));
  }

  private String play() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("ansible-playbook", "-i", "localhost,", "site.yml")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("ANSIBLE_NOCOLOR", "1");
    builder.environment().put("ANSIBLE_HOME", folder.resolve("ansible").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + "\n" + output;
  }

  @Test
  void aUnitThatLoopsIsKeptOffTheHost() throws IOException, InterruptedException {
    Oracle.require(Oracle.isFull(), "four starts of Ansible are for a full build");
    writePlaybook();
    Path template = folder.resolve("templates/openclaw.service.j2");
    Path unit = folder.resolve("host" + DEST);
    Files.writeString(template, UNIT.formatted(LIMIT));
    assertThat(play()).startsWith("0\n").contains("changed=1");
    String installed = Files.readString(unit);
    assertThat(installed).contains(LIMIT);

    Files.writeString(template, UNIT.formatted(""));
    assertThat(play())
        .doesNotStartWith("0\n")
        .contains("failed to validate", "missing-start-limit", DEST);
    assertThat(Files.readString(unit)).isEqualTo(installed);

    Files.createDirectories(Path.of(unit + ".d"));
    Files.writeString(Path.of(unit + ".d/limit.conf"), "[Unit]\n" + LIMIT);
    assertThat(play()).startsWith("0\n").contains("changed=1");
    assertThat(Files.readString(unit)).doesNotContain(LIMIT);
    Oracle.compared("ansible", "validate:", "the documented task", 3);
  }
}
