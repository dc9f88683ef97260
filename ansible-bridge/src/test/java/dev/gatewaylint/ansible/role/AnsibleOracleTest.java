package dev.gatewaylint.ansible.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is handed over, judged by Ansible and by its linters. */
@Tag("once")
class AnsibleOracleTest {
  private static final String LINT =
      "Passed with production profile: 0 failure(s), 0 warning(s) on ";

  private static Map<String, Artifacts> all() {
    Map<String, Artifacts> all = new LinkedHashMap<>();
    all.put("openclaw-gateway", Handmade.system());
    all.put("openclaw-user", Handmade.user());
    return all;
  }

  /** The files below a folder, by their path in it. */
  private static Set<String> tree(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      Set<String> files = new TreeSet<>();
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.add(folder.relativize(file).toString()));
      return files;
    }
  }

  private static List<OutputFile> role(String name, Artifacts artifacts) {
    return Layout.ROLE.files(Handmade.spec(name), artifacts);
  }

  @Test
  void yamllintFindsNothing() throws Exception {
    Oracle.require("yamllint");
    int files = 0;
    for (Map.Entry<String, Artifacts> each : all().entrySet()) {
      for (Layout layout : List.of(Layout.ROLE, Layout.COLLECTION, Layout.VARS)) {
        List<OutputFile> output = layout.files(Handmade.spec(each.getKey()), each.getValue());
        Path folder = AnsibleBox.outside(layout.word(), output);
        assertThat(AnsibleBox.output(folder, "yamllint", "-d", "default", ".")).isEmpty();
        files += (int) output.stream().filter(file -> file.path().endsWith(".yml")).count();
      }
    }
    String version = AnsibleBox.version("yamllint");
    Oracle.compared("yamllint", version, "generated YAML, rules of the default", files);
  }

  @Test
  void ansibleLintFindsNothing() throws Exception {
    AnsibleBox.require();
    Oracle.require("ansible-lint");
    int files = 0;
    for (Map.Entry<String, Artifacts> each : all().entrySet()) {
      for (Layout layout : List.of(Layout.ROLE, Layout.COLLECTION)) {
        List<OutputFile> output = layout.files(Handmade.spec(each.getKey()), each.getValue());
        Path folder = AnsibleBox.outside(layout.word(), output);
        List<String> lines =
            AnsibleBox.output(folder, "ansible-lint", "--offline", "-p", "--profile", "production");
        String last = lines.get(lines.size() - 1);
        assertThat(last).as(String.join("\n", lines)).startsWith(LINT);
        int seen = Integer.parseInt(last.substring(LINT.length()).split(" ", -1)[0]);
        assertThat(seen).isGreaterThan(output.size() / 2);
        files += seen;
      }
    }
    String version = AnsibleBox.version("ansible-lint");
    Oracle.compared("ansible-lint", version, "generated roles, profile production", files);
  }

  @Test
  void belowAPrefixTheSecondRunChangesNothing() throws Exception {
    AnsibleBox.require();
    AnsibleBox box = new AnsibleBox("ansible-prefix");
    StringBuilder steps = new StringBuilder();
    List<String> expected = new ArrayList<>();
    Map<String, Artifacts> roles = all();
    roles.put("hostile", Handmade.hostile());
    for (Map.Entry<String, Artifacts> each : roles.entrySet()) {
      String role = RoleName.of(each.getKey());
      box.role(role, role(each.getKey(), each.getValue()));
      String root = box.folder().resolve("root").resolve(role).toString();
      String words = role + ".yml -e " + role + "_root=" + root;
      steps.append("play rehearsal-" + role + " " + words + " --check --diff\n");
      steps.append("play first-" + role + " " + words + "\n");
      steps.append("play second-" + role + " " + words + "\n");
      steps.append("play after-" + role + " " + words + " --check --diff\n");
      expected.add("rehearsal-" + role + ": 0 changed=[1-9]\\d* failed=0");
      expected.add("first-" + role + ": 0 changed=[1-9]\\d* failed=0");
      expected.add("second-" + role + ": 0 changed=0 failed=0");
      expected.add("after-" + role + ": 0 changed=0 failed=0");
    }
    List<String> lines = box.run(steps.toString());
    assertThat(lines).hasSameSizeAs(expected);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i)).matches(expected.get(i));
    }
    for (Map.Entry<String, Artifacts> each : roles.entrySet()) {
      Path root = box.folder().resolve("root").resolve(RoleName.of(each.getKey()));
      Set<String> wanted = new TreeSet<>();
      for (GeneratedFile file : each.getValue().files()) {
        if (file.kind() != GeneratedFile.Kind.PLIST) {
          wanted.add(file.path());
          assertThat(root.resolve(file.path())).hasContent(file.text());
          int mode = (int) Files.getAttribute(root.resolve(file.path()), "unix:mode") & 07777;
          assertThat(mode).as(file.path()).isEqualTo(file.mode());
        }
      }
      for (String user : each.getValue().lingering()) {
        wanted.add("var/lib/systemd/linger/" + user);
      }
      assertThat(tree(root)).isEqualTo(wanted);
    }
    String version = AnsibleBox.version("ansible");
    Oracle.compared("ansible", version, "roles below a prefix, runs", expected.size());
  }
}
