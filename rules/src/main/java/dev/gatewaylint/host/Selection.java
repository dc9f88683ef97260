package dev.gatewaylint.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the files read are reported on. What is left out still counts: a drop-in that nobody
 * wants to hear about changes its unit all the same.
 */
public final class Selection {
  private final Path folder;
  private final List<PathPattern> includes;
  private final List<PathPattern> excludes;

  private Selection(Path folder, List<PathPattern> includes, List<PathPattern> excludes) {
    this.folder = folder;
    this.includes = includes;
    this.excludes = excludes;
  }

  /** Reports on every file. */
  public static Selection everything() {
    return new Selection(Path.of(""), List.of(), List.of());
  }

  /**
   * Reports on files by Ant-style patterns.
   *
   * @param folder absolute; the patterns are relative to it
   * @param includes a file must match one of these; empty for any file
   * @param excludes and none of these
   */
  public static Selection of(Path folder, List<String> includes, List<String> excludes) {
    return new Selection(folder.normalize(), patterns(includes), patterns(excludes));
  }

  private static List<PathPattern> patterns(List<String> texts) {
    List<PathPattern> patterns = new ArrayList<>();
    for (String text : texts) {
      patterns.add(PathPattern.of(text));
    }
    return patterns;
  }

  /** A host of which the chosen files are reported on. */
  HostFiles of(HostFiles host, Path root) {
    if (includes.isEmpty() && excludes.isEmpty()) {
      return host;
    }
    Map<String, FileKind> chosen = new TreeMap<>(host.reported());
    chosen.keySet().removeIf(path -> !takes(root.resolve(path)));
    Set<String> includable = new TreeSet<>(host.includable());
    includable.removeIf(path -> !takes(root.resolve(path)));
    return new HostFiles(
        host.files(),
        host.shown(),
        host.complete(),
        chosen,
        host.scopes(),
        includable,
        false,
        host.delivered());
  }

  /** Whether a file is reported on. */
  public boolean takes(Path file) {
    if (includes.isEmpty() && excludes.isEmpty()) {
      return true;
    }
    Path relative = folder.relativize(file);
    return (includes.isEmpty() || anyMatches(includes, relative))
        && !anyMatches(excludes, relative);
  }

  private static boolean anyMatches(List<PathPattern> patterns, Path path) {
    for (PathPattern pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
