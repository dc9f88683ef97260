package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Disk;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.syntax.yaml.YamlFile;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of Ansible content, each read once. What lies outside of its root, or behind a link, is
 * not there.
 */
final class Checkout {
  private static final int LARGEST = 8 << 20;

  private final Path root;
  private final Path project;
  private final Disk disk;
  private final Map<Path, Optional<SourceFile>> files = new HashMap<>();
  private final Map<Path, List<ConfigNode>> documents = new HashMap<>();

  /**
   * The content below a folder.
   *
   * @param root nothing outside of it is read
   * @param project the folder from which reports name paths
   */
  Checkout(Path root, Path project, Disk disk) {
    this.root = root;
    this.project = project;
    this.disk = disk;
  }

  Path root() {
    return root;
  }

  /** How reports name a path. */
  String shown(Path path) {
    return path.startsWith(project) ? project.relativize(path).toString() : path.toString();
  }

  /** The path of that name in a folder; empty if it leads out of the root. */
  Optional<Path> in(Path folder, String name) {
    try {
      Path path = folder.resolve(name).normalize();
      return path.startsWith(root) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private FileTree.Kind kind(Path path) {
    if (!path.startsWith(root)) {
      return FileTree.Kind.MISSING;
    }
    Path at = root;
    for (Path name : root.relativize(path)) {
      if (name.toString().isEmpty()) {
        continue;
      }
      at = at.resolve(name);
      FileTree.Kind kind = disk.kind(at);
      if (kind != FileTree.Kind.FOLDER) {
        return at.equals(path) ? kind : FileTree.Kind.MISSING;
      }
    }
    return FileTree.Kind.FOLDER;
  }

  boolean isFile(Path path) {
    return kind(path) == FileTree.Kind.FILE;
  }

  boolean isFolder(Path path) {
    return kind(path) == FileTree.Kind.FOLDER;
  }

  /** The names in a folder; none if it cannot be read. */
  List<String> names(Path folder) {
    try {
      return isFolder(folder) ? disk.list(folder) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A file; empty if it is not there, cannot be read, or is larger than 8 MiB. */
  Optional<SourceFile> file(Path path) {
    Optional<SourceFile> known = files.get(path);
    if (known == null) {
      known = read(path);
      files.put(path, known);
    }
    return known;
  }

  private Optional<SourceFile> read(Path path) {
    try {
      if (!isFile(path) || disk.head(path, LARGEST + 1).length > LARGEST) {
        return Optional.empty();
      }
      String shown = shown(path);
      return Optional.of(SourceFile.of(shown, shown, disk.read(path)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The documents of a YAML file, as far as they can be read. */
  List<ConfigNode> documents(Path path) {
    List<ConfigNode> known = documents.get(path);
    if (known == null) {
      known = new ArrayList<>();
      Optional<SourceFile> file = file(path);
      if (file.isPresent()) {
        for (YamlFile document : YamlFile.parseAll(file.get())) {
          document.root().ifPresent(known::add);
        }
      }
      documents.put(path, known);
    }
    return known;
  }

  /** The mapping that a YAML file holds. */
  Optional<ConfigNode.Mapping> mapping(Path path) {
    for (ConfigNode document : documents(path)) {
      if (document instanceof ConfigNode.Mapping mapping) {
        return Optional.of(mapping);
      }
    }
    return Optional.empty();
  }

  /** {@code main.yml} of a folder, or what it may be called else. */
  Optional<Path> main(Path folder) {
    for (String name : List.of("main.yml", "main.yaml", "main")) {
      Path path = folder.resolve(name);
      if (isFile(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}
