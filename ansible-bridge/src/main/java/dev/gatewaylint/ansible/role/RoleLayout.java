package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.SystemAccount;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.GeneratedFile.Kind;
import dev.gatewaylint.generate.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generated files as an Ansible role. The files travel in {@code files/} and are copied as they
 * are, so that nothing in them is taken for Jinja.
 */
final class RoleLayout {
  private static final String LINGER = "var/lib/systemd/linger";
  private static final int ARGUMENT = 4;

  private final String role;
  private final Prefix prefix;
  private final Spec spec;
  private final Artifacts artifacts;
  private final List<GeneratedFile> linux = new ArrayList<>();
  private final List<GeneratedFile> mac = new ArrayList<>();

  private RoleLayout(Spec spec, Artifacts artifacts) {
    this.role = RoleName.of(spec.name());
    this.prefix = new Prefix(role + "_root");
    this.spec = spec;
    this.artifacts = artifacts;
    for (GeneratedFile file : artifacts.files()) {
      (file.kind() == Kind.PLIST ? mac : linux).add(file);
    }
  }

  /** The files of the role, the role's folder being the output folder. */
  static List<OutputFile> of(Spec spec, Artifacts artifacts) {
    return new RoleLayout(spec, artifacts).files();
  }

  private List<OutputFile> files() {
    Map<String, Object> values = values();
    List<OutputFile> files = new ArrayList<>();
    for (GeneratedFile file : artifacts.files()) {
      files.add(OutputFile.of("files/" + file.path(), file.text()));
    }
    for (String name :
        List.of(
            ".ansible-lint",
            "README.md",
            "defaults/main.yml",
            "meta/argument_specs.yml",
            "meta/main.yml",
            "tasks/main.yml")) {
      files.add(OutputFile.of(name, Template.fill("role/" + name, values)));
    }
    part(files, !FileTask.told(artifacts).isEmpty(), "handlers/main", values);
    part(files, Boolean.TRUE.equals(values.get("hasServices")), "vars/main", values);
    part(files, isLinux(), "tasks/linux", values);
    part(files, !artifacts.accounts().isEmpty(), "tasks/accounts", values);
    part(files, !People.of(artifacts).isEmpty(), "tasks/users", values);
    part(files, !mac.isEmpty(), "tasks/macos", values);
    files.sort(java.util.Comparator.comparing(OutputFile::path));
    return files;
  }

  private static void part(
      List<OutputFile> files, boolean isNeeded, String name, Map<String, Object> values) {
    if (isNeeded) {
      String path = name + ".yml";
      files.add(OutputFile.of(path, Template.fill("role/" + path, values)));
    }
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    values.put("role", role);
    values.put("name", ReadmeRows.cell(spec.name()));
    values.put("systemd", spec.systemd());
    values.put("isUserScope", spec.scope() == Spec.Scope.USER);
    values.put("hasLinux", isLinux());
    values.put("hasMac", !mac.isEmpty());
    values.put("systems", systems());
    values.put("description", description());
    values.put("hasAccounts", !artifacts.accounts().isEmpty());
    values.put("accounts", accounts(role, artifacts));
    values.put("hasSudoers", hasSudoers());
    values.put("linuxFolders", usual(linux));
    values.put("hasLinuxFolders", !linux.isEmpty());
    values.put("macFolders", usual(mac));
    values.put("linuxOwn", ownFolders(prefix, linux, !artifacts.lingering().isEmpty()));
    values.put("macOwn", ownFolders(prefix, mac, false));
    values.put("linuxFiles", FileTask.all(prefix, linux, artifacts));
    values.put("macFiles", FileTask.all(prefix, mac, artifacts));
    values.put("hasEnabled", !artifacts.enabled().isEmpty());
    values.put("units", units());
    List<Map<String, Object>> people = People.values(role, artifacts);
    values.put("people", people);
    values.put("hasPeople", !people.isEmpty());
    values.put("jobs", Job.values(role, artifacts));
    putServices(values);
    values.put("rows", ReadmeRows.files(artifacts));
    values.put("notes", ReadmeRows.notes(artifacts));
    values.put("hasNotes", !artifacts.notes().isEmpty());
    return values;
  }

  /** Which of the switches and guards of services there is any use for. */
  private void putServices(Map<String, Object> values) {
    Set<String> told = FileTask.told(artifacts);
    boolean isReloading = told.contains(FileTask.RELOAD);
    boolean isLive =
        isReloading || !artifacts.enabled().isEmpty() || !People.of(artifacts).isEmpty();
    boolean isRestarting = false;
    for (String handler : told) {
      isRestarting |= !handler.startsWith("Reload ");
    }
    values.put("isReloading", isReloading);
    values.put("isLive", isLive);
    values.put("isRestarting", isRestarting);
    values.put("isTelling", !told.isEmpty());
    values.put("hasServices", isLive || isRestarting);
  }

  private boolean isLinux() {
    return !linux.isEmpty()
        || !artifacts.accounts().isEmpty()
        || !artifacts.enabled().isEmpty()
        || !People.of(artifacts).isEmpty();
  }

  private String systems() {
    if (mac.isEmpty()) {
      return "['Linux']";
    }
    return !isLinux() ? "['Darwin']" : "['Linux', 'Darwin']";
  }

  private String description() {
    return YamlText.entry(2, "description", "Supervises the gateway " + spec.name());
  }

  private boolean hasSudoers() {
    for (GeneratedFile file : linux) {
      if (file.kind() == Kind.SUDOERS) {
        return true;
      }
    }
    return false;
  }

  /** The accounts as values of tasks. */
  static List<Map<String, Object>> accounts(String role, Artifacts artifacts) {
    List<Map<String, Object>> accounts = new ArrayList<>();
    for (SystemAccount account : artifacts.accounts()) {
      String name = Jinja.text(account.name());
      Map<String, Object> values = new TreeMap<>();
      values.put("lookTitle", YamlText.entry(2, "name", "Look for the account " + name));
      values.put("blockTitle", YamlText.entry(2, "name", "Bring the account " + name));
      values.put("groupTitle", YamlText.entry(6, "name", "Create the group " + name));
      values.put("userTitle", YamlText.entry(6, "name", "Create the account " + name));
      values.put("joinTitle", YamlText.entry(2, "name", "Add " + name + " to its groups"));
      values.put("found", "__" + role + "_account_" + (accounts.size() + 1));
      values.put("key", YamlText.entry(ARGUMENT, "key", name));
      values.put("name", YamlText.entry(ARGUMENT, "name", name));
      values.put("innerName", YamlText.entry(8, "name", name));
      values.put("innerGroup", YamlText.entry(8, "group", name));
      values.put("home", YamlText.entry(8, "home", Jinja.text(account.home())));
      values.put("hasHome", hasHome(account));
      List<String> groups = new ArrayList<>();
      for (String group : account.groups()) {
        groups.add(YamlText.item(6, Jinja.text(group)));
      }
      values.put("groups", groups);
      values.put("hasGroups", !groups.isEmpty());
      accounts.add(values);
    }
    return accounts;
  }

  /** Whether a home folder is made for it. */
  static boolean hasHome(SystemAccount account) {
    return !account.home().equals("/nonexistent") && !account.home().equals("/");
  }

  private static List<String> usual(List<GeneratedFile> files) {
    List<String> items = new ArrayList<>();
    for (String folder : Folders.of(files).usual()) {
      items.add(YamlText.item(ARGUMENT, Jinja.text(folder)));
    }
    return items;
  }

  /** The folders that come with files, as values of tasks. */
  static List<Map<String, Object>> ownFolders(
      Prefix prefix, List<GeneratedFile> files, boolean isLingering) {
    List<Folders.Owned> folders = new ArrayList<>(Folders.of(files).own());
    if (isLingering) {
      folders.add(new Folders.Owned(LINGER, "root", "root"));
    }
    List<Map<String, Object>> own = new ArrayList<>();
    for (Folders.Owned folder : folders) {
      String path = Jinja.text(folder.path());
      boolean isUsers = !folder.owner().equals("root");
      Map<String, Object> values = new TreeMap<>();
      values.put("title", YamlText.entry(2, "name", "Make the folder /" + path));
      values.put("path", prefix.path(ARGUMENT, "path", folder.path()));
      values.put("owner", prefix.owner(ARGUMENT, "owner", folder.owner()));
      values.put("group", prefix.owner(ARGUMENT, "group", folder.group()));
      // Whatever of it a user has shut stays shut.
      values.put("mode", isUsers ? "u=rwx,go-w" : "0755");
      own.add(values);
    }
    return own;
  }

  private List<Map<String, Object>> units() {
    Set<String> told = FileTask.told(artifacts);
    List<Map<String, Object>> units = new ArrayList<>();
    for (String unit : artifacts.enabled()) {
      String shown = Jinja.text(unit);
      Map<String, Object> values = new TreeMap<>();
      values.put("isTold", told.contains(FileTask.restart(unit)));
      values.put("item", YamlText.item(ARGUMENT, shown));
      values.put("name", YamlText.entry(ARGUMENT, "name", shown));
      values.put("restart", YamlText.entry(2, "name", Jinja.text(FileTask.restart(unit))));
      units.add(values);
    }
    return units;
  }
}
