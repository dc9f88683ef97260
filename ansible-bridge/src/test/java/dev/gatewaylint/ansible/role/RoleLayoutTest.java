package dev.gatewaylint.ansible.role;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class RoleLayoutTest {
  private static final Pattern VARIABLE = Pattern.compile("\\b(?:__)?my_gateway_[a-z0-9_]+");

  static List<Artifacts> all() {
    return List.of(
        Handmade.system(),
        Handmade.user(),
        Handmade.hostile(),
        Handmade.grant(),
        Handmade.idleJob());
  }

  private static Map<String, String> role(Artifacts artifacts) {
    Map<String, String> files = new TreeMap<>();
    for (OutputFile file : Layout.ROLE.files(Handmade.spec("my-gateway"), artifacts)) {
      assertThat(files.put(file.path(), file.text())).as(file.path()).isNull();
    }
    return files;
  }

  /** The tasks of the files of a folder, those inside blocks included. */
  private static List<Map<String, Object>> tasks(Map<String, String> role, String folder) {
    List<Map<String, Object>> tasks = new ArrayList<>();
    role.forEach(
        (path, text) -> {
          if (path.startsWith(folder)) {
            new Yaml().<List<Map<String, Object>>>load(text).forEach(task -> add(tasks, task));
          }
        });
    return tasks;
  }

  @SuppressWarnings("unchecked")
  private static void add(List<Map<String, Object>> tasks, Map<String, Object> task) {
    tasks.add(task);
    ((List<Map<String, Object>>) task.getOrDefault("block", List.of()))
        .forEach(inner -> add(tasks, inner));
  }

  private static Set<String> variables(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFileIsWellFormed(Artifacts artifacts) {
    role(artifacts)
        .forEach(
            (path, text) -> {
              if (path.endsWith(".yml")) {
                Object loaded = new Yaml().load(text);
                assertThat(loaded).as(path).isNotNull();
                assertThat(text).as(path).startsWith("---\n").endsWith("\n");
                assertThat(text).as(path).doesNotContain(" \n", "\n\n\n", "<%", "%>");
              }
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyVariableIsUsedAndDescribed(Artifacts artifacts) {
    Map<String, String> role = role(artifacts);
    Map<String, Object> defaults = new Yaml().load(requireNonNull(role.get("defaults/main.yml")));
    Map<String, Object> internal = new Yaml().load(role.getOrDefault("vars/main.yml", "{}"));
    StringBuilder code = new StringBuilder();
    role.forEach(
        (path, text) ->
            code.append(path.startsWith("tasks/") || path.startsWith("handlers/") ? text : ""));
    Set<String> used =
        variables(code + role.getOrDefault("vars/main.yml", "").replaceAll("(?m)^__\\w+:", ""));
    assertThat(used).containsAll(defaults.keySet()).containsAll(internal.keySet());

    Set<String> known = new TreeSet<>(defaults.keySet());
    known.addAll(internal.keySet());
    for (String folder : List.of("tasks/", "handlers/")) {
      tasks(role, folder).forEach(task -> known.add((String) task.getOrDefault("register", "")));
    }
    assertThat(known).containsAll(used);

    Map<String, Map<String, Map<String, Map<String, Object>>>> loaded =
        new Yaml().load(requireNonNull(role.get("meta/argument_specs.yml")));
    var specs = requireNonNull(loaded.get("argument_specs"));
    var options = requireNonNull(requireNonNull(specs.get("main")).get("options"));
    assertThat(options.keySet()).isEqualTo(defaults.keySet());
    assertThat(role.get("README.md"))
        .contains(defaults.keySet().stream().map(name -> "| `" + name + "` |").toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyHandlerIsThereAndIsTold(Artifacts artifacts) {
    Map<String, String> role = role(artifacts);
    Set<Object> told = new TreeSet<>();
    for (Map<String, Object> task : tasks(role, "tasks/")) {
      told.addAll((List<?>) task.getOrDefault("notify", List.of()));
    }
    Set<Object> listening = new TreeSet<>();
    for (Map<String, Object> handler : tasks(role, "handlers/")) {
      listening.add(handler.getOrDefault("listen", handler.get("name")));
    }
    assertThat(told).isEqualTo(listening);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFileTravelsAsItIs(Artifacts artifacts) {
    Map<String, String> role = role(artifacts);
    for (GeneratedFile file : artifacts.files()) {
      assertThat(role).containsEntry("files/" + file.path(), file.text());
    }
    long copies =
        tasks(role, "tasks/").stream()
            .filter(
                task ->
                    task.get("ansible.builtin.copy") instanceof Map<?, ?> copy
                        && copy.containsKey("src"))
            .count();
    assertThat(copies).isEqualTo(artifacts.files().size());
  }

  @Test
  void taskNamesAreUnique() {
    for (Artifacts artifacts : all()) {
      List<Map<String, Object>> tasks = new ArrayList<>();
      tasks.addAll(tasks(role(artifacts), "tasks/linux.yml"));
      tasks.addAll(tasks(role(artifacts), "tasks/accounts.yml"));
      tasks.addAll(tasks(role(artifacts), "tasks/users.yml"));
      assertThat(tasks).extracting(task -> task.get("name")).doesNotHaveDuplicates();
    }
  }

  @Test
  void sudoersAreJudgedBeforeTheyAreInstalled() {
    Map<?, ?> copy =
        tasks(role(Handmade.system()), "tasks/").stream()
            .map(task -> (Map<?, ?>) task.getOrDefault("ansible.builtin.copy", Map.of()))
            .filter(module -> "etc/sudoers.d/openclaw-gateway".equals(module.get("src")))
            .findFirst()
            .orElseThrow();
    assertThat(copy.get("validate")).isEqualTo("{{ my_gateway_visudo }} -cf %s");
    assertThat(copy.get("mode")).isEqualTo("0440");
  }

  @Test
  void theSystemsOwnFoldersKeepTheirModes() {
    assertThat(Folders.of(Handmade.system().files()).own())
        .extracting(Folders.Owned::path)
        .containsExactly("etc/systemd/system/openclaw-gateway.service.d", "usr/local/libexec");
    assertThat(Folders.of(Handmade.user().files()).own())
        .contains(new Folders.Owned("home/claw/.config", "claw", "claw"))
        .noneMatch(folder -> folder.path().equals("home/claw"));
  }

  @Test
  void onlyWhatIsThereIsAskedFor() {
    Map<String, String> system = role(Handmade.system());
    assertThat(system).doesNotContainKeys("tasks/macos.yml", "tasks/users.yml");
    assertThat(system.get("meta/main.yml")).doesNotContain("MacOSX", "launchd");
    assertThat(role(Handmade.user())).doesNotContainKey("tasks/accounts.yml");
  }

  @Test
  void theSameComesOutEveryTime() {
    for (Layout layout : Layout.values()) {
      assertThat(layout.files(Handmade.spec("a"), Handmade.system()))
          .isEqualTo(layout.files(Handmade.spec("a"), Handmade.system()));
    }
  }
}
