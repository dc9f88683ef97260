package dev.gatewaylint.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through a folder without following links. */
final class Walk {
  private static final Set<String> SKIPPED = Set.of(".git", "target", "node_modules", ".terraform");

  private Walk() {}

  /**
   * Every file and link below a folder in the order of names, and every folder named like a unit.
   *
   * @param disk where the folder is
   * @param skipped folders to leave out, besides those that hold no sources
   * @param complaints takes a sentence for each folder that cannot be read
   */
  static void files(
      Disk disk, Path folder, List<Path> skipped, List<String> complaints, Consumer<Path> found) {
    List<Path> open = new ArrayList<>();
    open.add(folder);
    while (!open.isEmpty()) {
      Path at = open.remove(open.size() - 1);
      for (Path entry : entries(disk, at, complaints)) {
        if (disk.kind(entry) != FileTree.Kind.FOLDER) {
          found.accept(entry);
          continue;
        }
        if (isNamedLikeUnit(entry)) {
          found.accept(entry);
        }
        if (!SKIPPED.contains(entry.getFileName().toString()) && !skipped.contains(entry)) {
          open.add(entry);
        }
      }
    }
  }

  /** A folder that someone took for a unit; other unit types are ordinary words. */
  static boolean isNamedLikeUnit(Path folder) {
    Path name = folder.getFileName();
    return name != null && name.toString().endsWith(".service") && name.toString().length() > 8;
  }

  private static List<Path> entries(Disk disk, Path folder, List<String> complaints) {
    List<Path> entries = new ArrayList<>();
    try {
      for (String name : disk.list(folder)) {
        entries.add(folder.resolve(name));
      }
    } catch (IOException e) {
      complaints.add(folder + ": cannot be read: " + Reason.of(e));
    }
    return entries;
  }
}
