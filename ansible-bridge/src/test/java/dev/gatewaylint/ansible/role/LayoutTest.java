package dev.gatewaylint.ansible.role;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.generate.GeneratedFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class LayoutTest {
  private static Map<String, OutputFile> files(Layout layout) {
    Map<String, OutputFile> files = new TreeMap<>();
    for (OutputFile file : layout.files(Handmade.spec("my-gateway"), Handmade.system())) {
      files.put(file.path(), file);
    }
    return files;
  }

  @Test
  void isFoundByItsName() {
    assertThat(Layout.of("vars")).contains(Layout.VARS);
    assertThat(Layout.of("ROLE")).isEmpty();
    assertThat(List.of(Layout.values()))
        .allMatch(layout -> Layout.of(layout.word()).orElseThrow() == layout);
  }

  @Test
  void aTreeHoldsTheFilesAndTheirModes() {
    Map<String, OutputFile> files = files(Layout.FILES);
    for (GeneratedFile file : Handmade.system().files()) {
      assertThat(files.get(file.path()))
          .isEqualTo(new OutputFile(file.path(), file.mode(), file.text()));
    }
    assertThat(files).hasSize(Handmade.system().files().size() + 2);
    assertThat(requireNonNull(files.get(".gateway-lint.manifest")).text())
        .contains("0440 0 0 f ./etc/sudoers.d/openclaw-gateway\n")
        .contains("0755 0 0 d ./etc/systemd/system/openclaw-gateway.service.d\n");
  }

  @Test
  void aManifestKnowsRootsFilesAlone() {
    Map<String, String> texts = new TreeMap<>();
    Layout.FILES
        .files(Handmade.spec("a"), Handmade.user())
        .forEach(file -> texts.put(file.path(), file.text()));
    assertThat(texts.get(".gateway-lint.manifest"))
        .isEqualTo("0644 0 0 f ./Library/LaunchDaemons/ai.openclaw.gateway.plist\n");
    assertThat(texts.get("README.md"))
        .contains("install -D -o claw -g claw -m 0644 home/claw/.config/systemd/user/")
        .contains("loginctl enable-linger claw\n");
  }

  @Test
  void aCollectionHoldsTheRole() {
    Map<String, OutputFile> files = files(Layout.COLLECTION);
    assertThat(files)
        .containsKeys("galaxy.yml", "meta/runtime.yml", "CHANGELOG.md", "README.md")
        .containsKey("roles/my_gateway/tasks/main.yml")
        .doesNotContainKey("roles/my_gateway/.ansible-lint");
    Map<String, Object> galaxy = new Yaml().load(requireNonNull(files.get("galaxy.yml")).text());
    assertThat(galaxy).containsEntry("name", "my_gateway").containsEntry("version", "1.0.0");
  }

  @Test
  void variablesNameTheFilesBesideThem() {
    Map<String, OutputFile> files = files(Layout.VARS);
    Map<String, List<String>> vars =
        new Yaml().load(requireNonNull(files.get("vars/my_gateway.yml")).text());
    assertThat(vars.get("systemd_unit_files"))
        .hasSize(4)
        .allMatch(name -> files.containsKey("files/" + name));
    assertThat(vars.get("systemd_dropins"))
        .containsExactly("etc/systemd/system/openclaw-gateway.service.conf.j2")
        .allMatch(name -> files.containsKey("templates/" + name));
    assertThat(vars.get("systemd_enabled_units")).isEqualTo(Handmade.system().enabled());
    assertThat(requireNonNull(files.get("tasks/my_gateway.yml")).text())
        .contains("dest: /etc/sudoers.d/openclaw-gateway\n", "visudo -cf %s", "mode: \"0440\"")
        .doesNotContain("notify", "my_gateway_root");
  }

  @Test
  void variablesOfUsersNameTheUser() {
    Map<String, String> files = new TreeMap<>();
    Layout.VARS
        .files(Handmade.spec("mine"), Handmade.user())
        .forEach(file -> files.put(file.path(), file.text()));
    Map<String, List<Map<String, String>>> vars = new Yaml().load(files.get("vars/mine.yml"));
    assertThat(vars.get("systemd_unit_files"))
        .containsExactly(
            Map.of(
                "item", "home/claw/.config/systemd/user/openclaw-gateway.service", "user", "claw"));
    assertThat(files).doesNotContainKey("tasks/mine.yml");
    assertThat(files.get("playbook.yml")).doesNotContain("pre_tasks");
    assertThat(files.get("README.md")).contains("nothing of launchd");
  }

  @Test
  void everyDropInOfAUnitIsInItsOneTemplate() {
    Map<String, OutputFile> files = new TreeMap<>();
    Layout.VARS
        .files(Handmade.spec("mine"), Handmade.hostile())
        .forEach(file -> files.put(file.path(), file));
    assertThat(files.keySet())
        .contains("templates/etc/systemd/system/a {{ 1 + 1 }} 'b' \"c\": #d.service.conf.j2");
    assertThat(
            requireNonNull(
                    files.get(
                        "templates/etc/systemd/system/a {{ 1 + 1 }} 'b' \"c\": #d.service.conf.j2"))
                .text())
        .isEqualTo("{{ '#' }}jinja2: trim_blocks: true\n{{ '{{' }} x }}");
  }
}
