package dev.gatewaylint.host;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Hosts that lie in folders: root file systems, checkouts, single files of either, and the machine
 * itself. The paths given choose what is reported; what is read is the host around them.
 */
public final class FolderReader implements HostReader {
  private final Path working;
  private final Path project;
  private final List<Path> skipped;
  private final Selection selection;
  private final Disk disk;

  private final Map<Path, HostDraft> hosts = new TreeMap<>();
  private final Set<Path> bare = new HashSet<>();
  private Predicate<Path> keepsBare = folder -> false;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** A reader that reports on every file it finds. */
  public FolderReader(Path working, List<Path> skipped) {
    this(working, skipped, Selection.everything(), Disk.REAL);
  }

  /**
   * A reader for one call of {@link #read}.
   *
   * @param working where relative paths start; reports name files relative to the project around it
   * @param skipped folders not to walk into
   * @param selection which of the files found are reported on
   * @param disk where the files are
   */
  public FolderReader(Path working, List<Path> skipped, Selection selection, Disk disk) {
    this.working = working.toAbsolutePath().normalize();
    this.project = ProjectRoot.above(this.working);
    this.skipped = List.copyOf(skipped);
    this.selection = selection;
    this.disk = disk;
  }

  /**
   * Where a file lies that a report names.
   *
   * @param working the same as of the reader
   */
  public static Path onDisk(Path working, String shown) {
    return ProjectRoot.above(working.toAbsolutePath().normalize()).resolve(shown);
  }

  /**
   * Takes a folder for a host although nothing in it is read.
   *
   * @param folders which of the folders that are given to {@link #read}
   */
  public FolderReader keepingBare(Predicate<Path> folders) {
    keepsBare = folders;
    return this;
  }

  /** The folder from which reports name paths: the project around a folder, else that itself. */
  public static Path projectAbove(Path folder) {
    return ProjectRoot.above(folder);
  }

  @Override
  public Reading read(List<String> paths) {
    for (String path : paths) {
      if (path.isEmpty()) {
        complaints.add("an empty path names nothing");
        continue;
      }
      Path absolute;
      try {
        absolute = working.resolve(path).normalize();
      } catch (java.nio.file.InvalidPathException e) {
        complaints.add("not a path: " + path.replace('\0', '?'));
        continue;
      }
      if (Files.isDirectory(absolute)) {
        if (Walk.isNamedLikeUnit(absolute)) {
          readFile(absolute, path);
          walk(absolute);
        } else {
          readFolder(absolute);
        }
      } else if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
        readFile(absolute, path);
      } else {
        complaints.add(path + ": no such file or folder");
      }
    }
    return new Reading(selected(), complaints, notes);
  }

  private List<HostFiles> selected() {
    List<HostFiles> all = new ArrayList<>();
    boolean leftOut = false;
    for (Map.Entry<Path, HostDraft> host : hosts.entrySet()) {
      if (bare.contains(host.getKey())) {
        all.add(host.getValue().finish());
      } else if (host.getValue().size() > 0) {
        HostFiles files = selection.of(host.getValue().finish(), host.getKey());
        if (files.reported().isEmpty()) {
          leftOut = true;
        } else {
          all.add(files);
        }
      }
    }
    if (leftOut && all.isEmpty()) {
      notes.add("includes and excludes leave no file to report on");
    }
    return all;
  }

  private HostDraft host(Path root) {
    return hosts.computeIfAbsent(root, this::draft);
  }

  private HostDraft draft(Path root) {
    String shown = shown(root);
    return new HostDraft(new FolderTree(root, shown, disk), shown);
  }

  /** A path as reports print it: from the project's root, or absolute outside the project. */
  private String shown(Path path) {
    return path.startsWith(project) ? project.relativize(path).toString() : path.toString();
  }

  private void readFile(Path file, String asGiven) {
    Path root = knownHost(file).orElseGet(() -> file.startsWith(project) ? project : parent(file));
    String inside = HostDraft.join(root.relativize(file));
    RootedTree tree = host(root).tree();
    String real = tree.resolve(inside).orElse(inside);
    boolean byLink = UnitPlace.of(real).isEmpty() && UnitPlace.of(inside).isPresent();
    if (!host(root).add(byLink ? inside : real) && !host(root).add(inside)) {
      complaints.add(asGiven + ": " + refusal(file));
    }
  }

  private static String refusal(Path file) {
    if (Files.isRegularFile(file)) {
      return "not a kind of file that gateway-lint reads";
    }
    return Files.exists(file) ? "neither a file nor a folder" : "the link leads nowhere";
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** The root of the host in whose known places something lies, if it lies in one. */
  private Optional<Path> knownHost(Path path) {
    if (path.startsWith(project)) {
      Path relative = project.relativize(path);
      int above = KnownPlaces.namesAboveTop(relative);
      return above == relative.getNameCount()
          ? Optional.empty()
          : Optional.of(folder(project, relative, above));
    }
    int above = KnownPlaces.namesAboveSupervised(path);
    return above < 0 ? Optional.empty() : Optional.of(folder(path.getRoot(), path, above));
  }

  private static Path folder(Path start, Path names, int count) {
    return count == 0 ? start : start.resolve(names.subpath(0, count));
  }

  private void readFolder(Path folder) {
    int before = 0;
    for (HostDraft draft : hosts.values()) {
      before += draft.size();
    }
    if (folder.getParent() == null) {
      host(folder).readMachine();
    } else {
      walk(folder);
    }
    int after = 0;
    for (HostDraft draft : hosts.values()) {
      after += draft.size();
    }
    if (after > before) {
      return;
    }
    if (hosts.containsKey(folder) && keepsBare.test(folder)) {
      bare.add(folder);
    } else {
      notes.add(
          (shown(folder).isEmpty() ? "." : shown(folder))
              + ": nothing here that gateway-lint reads");
    }
  }

  private void walk(Path folder) {
    Optional<Path> around = knownHost(folder);
    if (around.isPresent()) {
      // The folder is a part of a host, such as its /usr/lib/systemd/system.
      Path root = around.get();
      Walk.files(disk, folder, skipped, complaints, file -> host(root).add(inside(root, file)));
      return;
    }
    host(folder).markComplete();
    Walk.files(
        disk,
        folder,
        skipped,
        complaints,
        file -> {
          Path relative = folder.relativize(file);
          int above = KnownPlaces.namesAboveTop(relative);
          Path root = above == relative.getNameCount() ? folder : folder(folder, relative, above);
          host(root).add(inside(root, file));
        });
  }

  private static String inside(Path root, Path file) {
    return HostDraft.join(root.relativize(file));
  }

  /** The folder that reports name paths from. */
  private static final class ProjectRoot {
    private static final List<String> MARKS = List.of(".gateway-lint.yaml", ".git");

    static Path above(Path folder) {
      Path at = folder;
      while (at != null) {
        for (String mark : MARKS) {
          if (Files.exists(at.resolve(mark))) {
            return at;
          }
        }
        at = at.getParent();
      }
      return folder;
    }
  }
}
