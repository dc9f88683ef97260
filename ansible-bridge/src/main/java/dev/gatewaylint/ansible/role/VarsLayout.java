package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.GeneratedFile.Kind;
import dev.gatewaylint.generate.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generated files as variables for linux-system-roles.systemd, and a playbook whose tasks bring
 * what that role does not: accounts, sudoers files, scripts. The role takes names of files beside
 * the playbook; it renders drop-ins with Jinja and keeps one for each unit, {@code
 * 99-override.conf}, so that all of one unit become one. Jobs of launchd have no place there.
 */
final class VarsLayout {
  private static final String SYSTEM = "etc/systemd/system";
  private static final int DICTIONARY = 4;

  private final String role;
  private final Spec spec;
  private final Artifacts artifacts;
  private final List<GeneratedFile> others = new ArrayList<>();
  private final List<String> unitFiles = new ArrayList<>();
  private final TreeMap<String, List<String>> dropIns = new TreeMap<>();
  private final TreeMap<String, StringBuilder> templates = new TreeMap<>();
  private final List<OutputFile> files = new ArrayList<>();

  private VarsLayout(Spec spec, Artifacts artifacts) {
    this.role = RoleName.of(spec.name());
    this.spec = spec;
    this.artifacts = artifacts;
  }

  static List<OutputFile> of(Spec spec, Artifacts artifacts) {
    VarsLayout layout = new VarsLayout(spec, artifacts);
    for (GeneratedFile file : artifacts.files()) {
      layout.place(file);
    }
    return layout.all();
  }

  private void place(GeneratedFile file) {
    String folder = Folders.parent(file.path());
    String home = file.kind() == Kind.USER_UNIT ? Folders.home(file.path()) : "";
    String units = home.isEmpty() ? SYSTEM : home + "/.config/systemd/user";
    boolean isUnit = file.kind() == Kind.SYSTEM_UNIT || !home.isEmpty();
    String user = home.isEmpty() ? "root" : file.owner();
    if (isUnit && folder.equals(units)) {
      files.add(OutputFile.of("files/" + file.path(), file.text()));
      unitFiles.addAll(entry(file.path(), user));
    } else if (isUnit && folder.startsWith(units + "/") && folder.endsWith(".d")) {
      String unit = folder.substring(units.length() + 1, folder.length() - 2);
      String template = folder.substring(0, folder.length() - 2) + ".conf.j2";
      dropIns.putIfAbsent(unit + " " + user, entry(template, user));
      templates.computeIfAbsent(template, key -> new StringBuilder()).append(file.text());
    } else if (file.kind() != Kind.PLIST) {
      files.add(OutputFile.of("files/" + file.path(), file.text()));
      others.add(file);
    }
  }

  private List<OutputFile> all() {
    for (Map.Entry<String, StringBuilder> template : templates.entrySet()) {
      String text = Jinja.template(template.getValue().toString());
      files.add(OutputFile.of("templates/" + template.getKey(), text));
    }
    Map<String, Object> values = values();
    files.add(OutputFile.of("playbook.yml", Template.fill("vars/playbook.yml", values)));
    files.add(OutputFile.of("README.md", Template.fill("vars/README.md", values)));
    if (!others.isEmpty() || !artifacts.accounts().isEmpty()) {
      files.add(OutputFile.of("tasks/" + role + ".yml", Template.fill("vars/tasks.yml", values)));
    }
    files.add(OutputFile.of("vars/" + role + ".yml", Template.fill("vars/vars.yml", values)));
    files.sort(java.util.Comparator.comparing(OutputFile::path));
    return files;
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    values.put("role", role);
    values.put("name", ReadmeRows.cell(spec.name()));
    List<String> extended = new ArrayList<>();
    dropIns.values().forEach(extended::addAll);
    values.put("unitFiles", unitFiles);
    values.put("hasUnitFiles", !unitFiles.isEmpty());
    values.put("dropIns", extended);
    values.put("hasDropIns", !extended.isEmpty());
    List<String> started = new ArrayList<>();
    for (String unit : artifacts.enabled()) {
      started.addAll(entry(unit, "root"));
    }
    for (UserUnit unit : artifacts.userUnits()) {
      started.addAll(entry(unit.unit(), unit.user()));
    }
    values.put("units", started);
    values.put("hasUnits", !started.isEmpty());
    values.put("hasTasks", !others.isEmpty() || !artifacts.accounts().isEmpty());
    values.put("hasJobs", !artifacts.jobs().isEmpty());
    values.put("folders", RoleLayout.ownFolders(Prefix.NONE, others, false));
    values.put("files", FileTask.all(Prefix.NONE, others, withoutHandlers()));
    values.put("accounts", RoleLayout.accounts(role, artifacts));
    values.put("rows", ReadmeRows.files(artifacts));
    values.put("notes", ReadmeRows.notes(artifacts));
    values.put("hasNotes", !artifacts.notes().isEmpty());
    return values;
  }

  /** Its tasks tell no handlers: what they bring needs none. */
  private Artifacts withoutHandlers() {
    return new Artifacts(others, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** An entry of one of the role's lists, in lines; root's needs no dictionary. */
  private static List<String> entry(String item, String user) {
    if (user.equals("root")) {
      return List.of(YamlText.item(DICTIONARY - 2, Jinja.text(item)));
    }
    return List.of(
        "- " + YamlText.entry(DICTIONARY, "item", Jinja.text(item)),
        "  " + YamlText.entry(DICTIONARY, "user", Jinja.text(user)));
  }
}
