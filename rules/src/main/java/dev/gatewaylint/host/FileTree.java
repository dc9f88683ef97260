package dev.gatewaylint.host;

import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of one host, wherever they come from. Paths are relative to the host's root, with
 * {@code /} between names and the empty path for the root itself. Nothing here follows a link;
 * {@link RootedTree} does, inside the root.
 */
public interface FileTree {
  /** What lies at a path. */
  enum Kind {
    MISSING,
    FILE,
    FOLDER,
    LINK,
    /** A device, socket or pipe: never opened. */
    OTHER
  }

  /** What lies at a path, links not followed. */
  Kind kind(String path);

  /**
   * The names in a folder, sorted; empty for anything else.
   *
   * @throws IOException if the folder cannot be read
   */
  List<String> list(String folder) throws IOException;

  /**
   * Where a link points, as written.
   *
   * @throws IOException if it cannot be read
   */
  String target(String link) throws IOException;

  /**
   * The content of a regular file.
   *
   * @throws IOException if it cannot be read
   */
  byte[] read(String path) throws IOException;

  /**
   * A regular file with its name and its text.
   *
   * @throws IOException if it cannot be read
   */
  default SourceFile source(String path) throws IOException {
    return SourceFile.of(path, shown(path), read(path));
  }

  /**
   * The first bytes of a regular file.
   *
   * @param most how many at most
   * @throws IOException if it cannot be read
   */
  default byte[] head(String path, int most) throws IOException {
    byte[] all = read(path);
    return all.length <= most ? all : Arrays.copyOf(all, most);
  }

  /**
   * Owner and mode at a path, links not followed; empty unless the tree is the machine itself, for
   * a copy's are not the host's.
   */
  default Optional<FileFacts> facts(String path) {
    return Optional.empty();
  }

  /** How reports name a path of this host. */
  String shown(String path);
}
