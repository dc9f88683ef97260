package dev.gatewaylint.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A host that lies in a folder of this machine, or is this machine. */
final class FolderTree implements FileTree {
  private final Path root;
  private final String shownRoot;
  private final Disk disk;

  /** A tree over a folder as it is. */
  FolderTree(Path root, String shownRoot) {
    this(root, shownRoot, Disk.REAL);
  }

  /**
   * A tree over a folder.
   *
   * @param root the folder
   * @param shownRoot how reports name it; empty where its paths stand alone
   * @param disk where the folder is
   */
  FolderTree(Path root, String shownRoot, Disk disk) {
    this.root = root;
    this.shownRoot = shownRoot;
    this.disk = disk;
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
      return disk.kind(at(path));
    } catch (IOException e) {
      return Kind.MISSING;
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    return kind(folder) == Kind.FOLDER ? disk.list(at(folder)) : List.of();
  }

  @Override
  public String target(String link) throws IOException {
    return Files.readSymbolicLink(at(link)).toString();
  }

  @Override
  public byte[] read(String path) throws IOException {
    return disk.read(at(path));
  }

  @Override
  public byte[] head(String path, int most) throws IOException {
    return disk.head(at(path), most);
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
