package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.GeneratedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The task that installs one file, as values for a template. */
final class FileTask {
  private static final int ARGUMENT = 4;

  private FileTask() {}

  /** The values of the tasks for these files, in this order. */
  static List<Map<String, Object>> all(String role, List<GeneratedFile> files, Artifacts all) {
    List<Map<String, Object>> tasks = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (GeneratedFile file : files) {
      String title = title(file);
      if (titles.contains(title)) {
        title = "Install /" + file.path();
      }
      titles.add(title);
      tasks.add(of(role, file, title, all));
    }
    return tasks;
  }

  private static Map<String, Object> of(
      String role, GeneratedFile file, String title, Artifacts artifacts) {
    Map<String, Object> task = new TreeMap<>();
    String path = Jinja.text(file.path());
    task.put("title", YamlText.entry(2, "name", Jinja.text(title)));
    task.put("src", YamlText.entry(ARGUMENT, "src", path));
    task.put("dest", YamlText.entry(ARGUMENT, "dest", "{{ " + role + "_root }}/" + path));
    task.put("owner", owner(ARGUMENT, role, "owner", file.owner()));
    task.put("group", owner(ARGUMENT, role, "group", file.group()));
    task.put("mode", mode(file.mode()));
    task.put("isSudoers", file.kind() == Kind.SUDOERS);
    task.put("isPlist", file.kind() == Kind.PLIST);
    List<String> handlers = handlers(file, artifacts);
    List<String> notified = new ArrayList<>();
    for (String handler : handlers) {
      notified.add(YamlText.item(ARGUMENT, Jinja.text(handler)));
    }
    task.put("notified", notified);
    task.put("isNotifying", !notified.isEmpty());
    return task;
  }

  /** Below a prefix, where accounts need not exist, files belong to whoever runs Ansible. */
  static String owner(int indent, String role, String key, String name) {
    if (name.equals("root")) {
      return key + ": root";
    }
    return YamlText.entry(
        indent,
        key,
        "{{ (" + role + "_root | length == 0) | ternary(" + Jinja.literal(name) + ", omit) }}");
  }

  static String mode(int mode) {
    return "0" + Integer.toOctalString(mode);
  }

  private static String title(GeneratedFile file) {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folder = Folders.parent(path);
    String unit = folder.substring(folder.lastIndexOf('/') + 1);
    boolean isDropIn = unit.endsWith(".d");
    String of = isDropIn ? " of " + unit.substring(0, unit.length() - 2) : "";
    return switch (file.kind()) {
      case SYSTEM_UNIT -> "Install the " + (isDropIn ? "drop-in " : "unit ") + name + of;
      case USER_UNIT -> "Install the user's " + (isDropIn ? "drop-in " : "unit ") + name + of;
      case SUDOERS -> "Install the sudoers file " + name;
      case SCRIPT -> "Install the script " + name;
      case PLIST -> "Install the job " + name;
    };
  }

  private static List<String> handlers(GeneratedFile file, Artifacts artifacts) {
    List<String> handlers = new ArrayList<>();
    switch (file.kind()) {
      case SYSTEM_UNIT -> {
        handlers.add("Reload systemd");
        for (String unit : artifacts.enabled()) {
          if (isOf(file.path(), unit)) {
            handlers.add("Restart " + unit);
          }
        }
      }
      case USER_UNIT -> {
        String home = Folders.home(file.path());
        for (String user : People.of(artifacts)) {
          if (home.isEmpty() || user.equals(file.owner())) {
            handlers.add("Reload the manager of " + user);
          }
        }
        for (UserUnit unit : artifacts.userUnits()) {
          boolean isTheirs = home.isEmpty() || unit.user().equals(file.owner());
          if (isTheirs && isOf(file.path(), unit.unit())) {
            handlers.add("Restart " + unit.unit() + " of " + unit.user());
          }
        }
      }
      case PLIST -> {
        if (Job.of(file, artifacts).isPresent()) {
          handlers.add("Load the job " + Job.label(file) + " again");
        }
      }
      case SUDOERS, SCRIPT -> {}
    }
    return handlers;
  }

  /** Whether a file is the unit itself or a drop-in to it. */
  private static boolean isOf(String path, String unit) {
    return path.endsWith("/" + unit) || Folders.parent(path).endsWith("/" + unit + ".d");
  }
}
