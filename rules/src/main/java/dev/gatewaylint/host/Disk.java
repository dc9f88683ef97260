package dev.gatewaylint.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The file system of this machine as it is, or as it would be if some files had another content.
 * Nothing here writes, or follows a link.
 */
public final class Disk {
  /** As it is. */
  public static final Disk REAL = new Disk(Map.of());

  /** Larger files are refused: nothing a supervisor reads comes near it. */
  static final long LARGEST = 64L << 20;

  private final Map<Path, byte[]> changed;

  private Disk(Map<Path, byte[]> changed) {
    this.changed = changed;
  }

  /**
   * The same with some regular files that have this content, or are new and have it.
   *
   * @param contents by absolute path without dots
   */
  public Disk with(Map<Path, byte[]> contents) {
    Map<Path, byte[]> all = new TreeMap<>(changed);
    all.putAll(contents);
    return new Disk(all);
  }

  /** The files that are not as on the machine, with what they would hold. */
  public Map<Path, byte[]> changed() {
    return java.util.Collections.unmodifiableMap(changed);
  }

  /** What lies at a path. */
  public FileTree.Kind kind(Path path) {
    if (!changed.isEmpty() && changed.containsKey(path)) {
      return FileTree.Kind.FILE;
    }
    try {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isRegularFile()) {
        return FileTree.Kind.FILE;
      } else if (found.isDirectory()) {
        return FileTree.Kind.FOLDER;
      }
      return found.isSymbolicLink() ? FileTree.Kind.LINK : FileTree.Kind.OTHER;
    } catch (IOException e) {
      return isAboveChanged(path) ? FileTree.Kind.FOLDER : FileTree.Kind.MISSING;
    }
  }

  private boolean isAboveChanged(Path folder) {
    for (Path file : changed.keySet()) {
      if (file.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The names in a folder, sorted.
   *
   * @throws IOException if it cannot be read
   */
  public List<String> list(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path file : changed.keySet()) {
      if (file.startsWith(folder) && !file.equals(folder)) {
        names.add(file.getName(folder.getNameCount()).toString());
      }
    }
    if (names.isEmpty() || Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          names.add(entry.getFileName().toString());
        }
      }
    }
    return new ArrayList<>(names);
  }

  /**
   * The content of a regular file.
   *
   * @throws IOException if it cannot be read, or is no regular file, or larger than 64 MiB
   */
  public byte[] read(Path file) throws IOException {
    byte[] other = changed.get(file);
    if (other != null) {
      return other.clone();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than 64 MiB");
    }
    return Files.readAllBytes(file);
  }

  /**
   * The first bytes of a regular file.
   *
   * @param most how many at most
   * @throws IOException if it cannot be read, or is no regular file
   */
  public byte[] head(Path file, int most) throws IOException {
    byte[] other = changed.get(file);
    if (other != null) {
      return Arrays.copyOf(other, Math.min(most, other.length));
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }
}
