package dev.gatewaylint.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host that lies in a folder of this machine, or is this machine. */
final class FolderTree implements FileTree {
  /** Larger files are refused: nothing a supervisor reads comes near it. */
  static final long LARGEST = 64L << 20;

  private final Path root;
  private final String shownRoot;

  /**
   * A tree over a folder.
   *
   * @param root the folder
   * @param shownRoot how reports name it; empty where its paths stand alone
   */
  FolderTree(Path root, String shownRoot) {
    this.root = root;
    this.shownRoot = shownRoot;
  }

  /**
   * The path on this machine.
   *
   * @throws IOException if the machine's locale has no such name
   */
  private Path at(String path) throws IOException {
    try {
      return path.isEmpty() ? root : root.resolve(path);
    } catch (InvalidPathException e) {
      throw new IOException("its name is not valid in this locale", e);
    }
  }

  @Override
  public Kind kind(String path) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(at(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isRegularFile()) {
        return Kind.FILE;
      } else if (found.isDirectory()) {
        return Kind.FOLDER;
      }
      return found.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    } catch (IOException e) {
      return Kind.MISSING;
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    if (kind(folder) != Kind.FOLDER) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(at(folder))) {
      for (Path entry : entries) {
        names.add(entry.getFileName().toString());
      }
    }
    names.sort(null);
    return names;
  }

  @Override
  public String target(String link) throws IOException {
    return Files.readSymbolicLink(at(link)).toString();
  }

  @Override
  public byte[] read(String path) throws IOException {
    Path file = at(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException("larger than 64 MiB");
    }
    return Files.readAllBytes(file);
  }

  @Override
  public byte[] head(String path, int most) throws IOException {
    Path file = at(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  @Override
  public Optional<FileFacts> facts(String path) {
    try {
      return root.getParent() == null ? LiveFacts.of(at(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public String shown(String path) {
    if (shownRoot.isEmpty()) {
      return path;
    }
    return shownRoot.endsWith("/") ? shownRoot + path : shownRoot + "/" + path;
  }
}
