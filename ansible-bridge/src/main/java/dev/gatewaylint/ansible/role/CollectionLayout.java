package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The role inside an Ansible collection of its name. */
final class CollectionLayout {
  /** Whose collections they are, until a site says otherwise. */
  static final String NAMESPACE = "gateway_lint";

  /** The first version: Ansible asks for 1.0.0 at least. */
  static final String VERSION = "1.0.0";

  private CollectionLayout() {}

  static List<OutputFile> of(Spec spec, Artifacts artifacts) {
    String role = RoleName.of(spec.name());
    Map<String, Object> values = new TreeMap<>();
    values.put("role", role);
    values.put("name", ReadmeRows.cell(spec.name()));
    values.put("namespace", NAMESPACE);
    values.put("version", VERSION);
    values.put(
        "description", YamlText.entry(0, "description", "Supervises the gateway " + spec.name()));
    List<OutputFile> files = new ArrayList<>();
    for (String name :
        List.of(".ansible-lint", "CHANGELOG.md", "README.md", "galaxy.yml", "meta/runtime.yml")) {
      files.add(OutputFile.of(name, Template.fill("collection/" + name, values)));
    }
    for (OutputFile file : RoleLayout.of(spec, artifacts)) {
      // One configuration of ansible-lint, at the top, is enough.
      if (!file.path().equals(".ansible-lint")) {
        files.add(new OutputFile("roles/" + role + "/" + file.path(), file.mode(), file.text()));
      }
    }
    files.sort(java.util.Comparator.comparing(OutputFile::path));
    return files;
  }
}
