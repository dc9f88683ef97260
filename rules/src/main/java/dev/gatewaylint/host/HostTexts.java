package dev.gatewaylint.host;

import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The texts of a host's files that are not units, each read once and only when asked for. */
final class HostTexts {
  private final RootedTree tree;
  private final Map<String, Optional<SourceFile>> read = new TreeMap<>();
  private final Map<String, String> complaints = new TreeMap<>();

  HostTexts(RootedTree tree) {
    this.tree = tree;
  }

  /** A file, links resolved inside the root; empty if it is not there or cannot be read. */
  Optional<SourceFile> behind(String path) {
    return tree.resolve(path).flatMap(this::at);
  }

  /** What lies at the end of a path, links followed. */
  FileTree.Kind kind(String path) {
    return tree.kind(path);
  }

  /**
   * A file by a path without links; empty if it is no regular file or cannot be read.
   *
   * @param path relative to the host's root
   */
  synchronized Optional<SourceFile> at(String path) {
    Optional<SourceFile> known = read.get(path);
    if (known == null) {
      known = load(path);
      read.put(path, known);
    }
    return known;
  }

  private Optional<SourceFile> load(String path) {
    FileTree files = tree.files();
    if (files.kind(path) != FileTree.Kind.FILE) {
      return Optional.empty();
    }
    try {
      return Optional.of(files.source(path));
    } catch (IOException e) {
      complaints.put(path, files.shown(path) + ": cannot be read: " + Reason.of(e));
      return Optional.empty();
    }
  }

  /** Why a file that is there could not be read. */
  synchronized Optional<String> complaint(String path) {
    return Optional.ofNullable(complaints.get(path));
  }
}
