package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where Ansible content lies, by the names of folders and files alone.
 *
 * @param roles folders of roles
 * @param playbooks files that may be playbooks
 */
record Layout(Set<Path> roles, Set<Path> playbooks) {
  private static final Set<String> SKIPPED =
      Set.of(".git", "target", "node_modules", ".terraform", "molecule", ".github", ".tox", "venv");
  private static final Set<String> OF_A_ROLE =
      Set.of("tasks", "handlers", "templates", "files", "defaults", "vars", "meta");
  private static final List<String> MAIN = List.of("main.yml", "main.yaml");
  private static final int MOST_FOLDERS = 200_000;

  /** What lies below a folder. */
  static Layout below(Path folder, List<Path> skipped, Disk disk) {
    Layout found = new Layout(new TreeSet<>(), new TreeSet<>());
    List<Path> open = new ArrayList<>(List.of(folder));
    int count = 0;
    while (!open.isEmpty() && ++count < MOST_FOLDERS) {
      Path at = open.remove(open.size() - 1);
      List<String> names = names(at, disk);
      if (names.contains("tasks") && hasMain(at.resolve("tasks"), disk)) {
        found.roles.add(at);
        continue; // a role in a role is none
      }
      if (mayHoldPlaybooks(at, names)) {
        addPlaybooks(at, names, found.playbooks);
      }
      for (String name : names) {
        Path path = at.resolve(name);
        boolean passed = SKIPPED.contains(name) || skipped.contains(path) || name.contains(".yml");
        if (!passed && disk.kind(path) == FileTree.Kind.FOLDER) {
          open.add(path);
        }
      }
    }
    return found;
  }

  private static List<String> names(Path folder, Disk disk) {
    try {
      return disk.list(folder);
    } catch (IOException e) {
      return List.of(); // whoever reads the folder says so
    }
  }

  private static boolean hasMain(Path tasks, Disk disk) {
    for (String name : MAIN) {
      if (disk.kind(tasks.resolve(name)) == FileTree.Kind.FILE) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldPlaybooks(Path folder, List<String> names) {
    for (String sign : List.of("roles", "ansible.cfg", "group_vars", "host_vars", "galaxy.yml")) {
      if (names.contains(sign)) {
        return true;
      }
    }
    return String.valueOf(folder.getFileName()).equals("playbooks");
  }

  private static void addPlaybooks(Path folder, List<String> names, Set<Path> playbooks) {
    for (String name : names) {
      if (isYaml(name) && !name.startsWith(".") && !name.startsWith("galaxy")) {
        playbooks.add(folder.resolve(name));
      }
    }
  }

  static boolean isYaml(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  /** The role in which a path lies. */
  static Optional<Path> roleAround(Path path, Disk disk) {
    for (Path at = path; at != null && at.getParent() != null; at = at.getParent()) {
      Path name = at.getFileName();
      boolean part = name != null && OF_A_ROLE.contains(name.toString());
      if (part && (isListed(at.getParent()) || hasMain(at.resolveSibling("tasks"), disk))) {
        return Optional.of(at.getParent());
      }
    }
    return Optional.empty();
  }

  /** The folder that holds all that belongs to a role: the one above the list of roles. */
  static Path rootOf(Path role) {
    Path parent = Optional.ofNullable(role.getParent()).orElse(role);
    return isListed(role) ? Optional.ofNullable(parent.getParent()).orElse(role) : role;
  }

  private static boolean isListed(Path role) {
    Path parent = role.getParent();
    return parent != null
        && parent.getParent() != null
        && String.valueOf(parent.getFileName()).equals("roles");
  }

  /** The playbooks that lie where those of a role's neighbours do. */
  static Layout beside(Path role, Disk disk) {
    Layout found = new Layout(new TreeSet<>(), new TreeSet<>());
    found.roles.add(role);
    Path root = rootOf(role);
    if (!root.equals(role)) {
      addPlaybooks(root, names(root, disk), found.playbooks);
      Path folder = root.resolve("playbooks");
      addPlaybooks(folder, names(folder, disk), found.playbooks);
    }
    return found;
  }

  boolean isEmpty() {
    return roles.isEmpty() && playbooks.isEmpty();
  }
}
