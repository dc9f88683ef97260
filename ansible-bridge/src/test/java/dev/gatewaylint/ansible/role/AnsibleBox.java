package dev.gatewaylint.ansible.role;

import dev.gatewaylint.oracle.HostFolder;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Ansible on a copy of this machine, with roles of a test's own; see
 * src/test/oracle/ansible-box.sh.
 */
final class AnsibleBox {
  private static final Path SCRIPT = Path.of("src", "test", "oracle", "ansible-box.sh");

  private final HostFolder folder;

  /** An empty box in a folder of that name below target. */
  AnsibleBox(String name) throws IOException {
    folder = HostFolder.fresh(name);
  }

  /** Goes on only in a full comparison, and only where there can be a box. */
  static void require() throws IOException, InterruptedException {
    Oracle.require(Oracle.isFull(), "a run of Ansible takes long; -Poracles has them");
    Oracle.require("ansible-playbook");
    String lack = String.join("\n", output(Path.of("."), "bash", SCRIPT.toString(), "--check"));
    Oracle.require(lack.isEmpty(), "Ansible cannot be run in a namespace: " + lack);
  }

  /** The version that a tool of Ansible states, such as {@code 2.14.18}. */
  static String version(String tool) throws IOException, InterruptedException {
    String first =
        output(Path.of("."), tool, "--version").get(0).replaceAll("\u001b\\[[0-9;]*m", "");
    String[] words = first.replaceAll("[\\[\\]]", "").split(" ", -1);
    return words[1].equals("core") ? words[2] : words[1];
  }

  Path folder() {
    return folder.root();
  }

  /** Puts a role into the box, with a playbook of its name that runs it. */
  AnsibleBox role(String name, Collection<OutputFile> files) throws IOException {
    OutputFolder.write(folder.root().resolve("roles").resolve(name), List.copyOf(files), false);
    return playbook(name, "roles:\n    - role: " + name);
  }

  /** A playbook without facts: the role has to ask for those that it needs. */
  AnsibleBox playbook(String name, String body) throws IOException {
    String head = "---\n- name: Try\n  hosts: all\n  gather_facts: false\n  ";
    folder.file(name + ".yml", head + body + "\n");
    return this;
  }

  /** Runs steps in the box; what they print, by lines. */
  List<String> run(String steps) throws IOException, InterruptedException {
    folder.file("steps", steps);
    return output(Path.of("."), "bash", SCRIPT.toString(), folder.root().toString());
  }

  /** What a program prints, by lines. */
  static List<String> output(Path in, String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(in.toFile());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().put("ANSIBLE_NOCOLOR", "1");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> lines = new ArrayList<>();
    text.lines().forEach(lines::add);
    return lines;
  }

  /** A fresh folder outside of any repository, which ansible-lint would take its files from. */
  static Path outside(String name, List<OutputFile> files) throws IOException {
    Path folder = Files.createTempDirectory("gateway-lint-" + name);
    OutputFolder.write(folder, files, false);
    return folder;
  }
}
