package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.Artifacts;
import dev.gatewaylint.generate.Artifacts.UserUnit;
import dev.gatewaylint.generate.GeneratedFile;
import dev.gatewaylint.generate.GeneratedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The task that installs one file, as values for a template. */
final class FileTask {
  private static final int ARGUMENT = 4;

  /** The handler that makes the system's manager read its units again. */
  static final String RELOAD = "Reload systemd";

  private FileTask() {}

  /** The handler for the manager of a user. */
  static String reload(String user) {
    return "Reload the manager of " + user;
  }

  /** The handler for a unit of the system's manager. */
  static String restart(String unit) {
    return "Restart " + unit;
  }

  /** The handler for a unit of a user's manager. */
  static String restart(UserUnit unit) {
    return "Restart " + unit.unit() + " of " + unit.user();
  }

  /** The values of the tasks for these files, in this order. */
  static List<Map<String, Object>> all(Prefix prefix, List<GeneratedFile> files, Artifacts all) {
    List<Map<String, Object>> tasks = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (GeneratedFile file : files) {
      String title = title(file);
      if (titles.contains(title)) {
        title = "Install /" + file.path();
      }
      titles.add(title);
      tasks.add(of(prefix, file, title, all));
    }
    return tasks;
  }

  private static Map<String, Object> of(
      Prefix prefix, GeneratedFile file, String title, Artifacts artifacts) {
    Map<String, Object> task = new TreeMap<>();
    String path = Jinja.text(file.path());
    task.put("title", YamlText.entry(2, "name", Jinja.text(title)));
    task.put("src", YamlText.entry(ARGUMENT, "src", path));
    task.put("dest", prefix.path(ARGUMENT, "dest", file.path()));
    task.put("owner", prefix.owner(ARGUMENT, "owner", file.owner()));
    task.put("group", prefix.owner(ARGUMENT, "group", file.group()));
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

  /** Permission bits as they are written in octal. */
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

  /** The names of all handlers that the tasks of these files tell. */
  static Set<String> told(Artifacts artifacts) {
    Set<String> told = new TreeSet<>();
    for (GeneratedFile file : artifacts.files()) {
      told.addAll(handlers(file, artifacts));
    }
    return told;
  }

  private static List<String> handlers(GeneratedFile file, Artifacts artifacts) {
    List<String> handlers = new ArrayList<>();
    switch (file.kind()) {
      case SYSTEM_UNIT -> {
        handlers.add(RELOAD);
        for (String unit : artifacts.enabled()) {
          if (isOf(file.path(), unit)) {
            handlers.add(restart(unit));
          }
        }
      }
      case USER_UNIT -> {
        String home = Folders.home(file.path());
        for (String user : People.of(artifacts)) {
          if (home.isEmpty() || user.equals(file.owner())) {
            handlers.add(reload(user));
          }
        }
        for (UserUnit unit : artifacts.userUnits()) {
          boolean isTheirs = home.isEmpty() || unit.user().equals(file.owner());
          if (isTheirs && isOf(file.path(), unit.unit())) {
            handlers.add(restart(unit));
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
