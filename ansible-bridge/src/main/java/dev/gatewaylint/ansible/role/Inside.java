package dev.gatewaylint.ansible.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Paths that stay inside a folder, whatever they say and whichever links lie there. */
final class Inside {
  private Inside() {}

  /**
   * The place of a file below a folder.
   *
   * @throws IOException where the path leads out of the folder, or a link or a file lies where it
   *     needs a folder
   */
  static Path resolve(Path folder, String path) throws IOException {
    if (!isPlain(path)) {
      throw new IOException("not a path below the output folder: " + path);
    }
    Path at = folder;
    String[] names = path.split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      at = at.resolve(names[i]);
      boolean isThere = Files.exists(at, LinkOption.NOFOLLOW_LINKS);
      if (isThere && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(folder.relativize(at) + " is not a folder; links are not followed");
      }
    }
    return at.resolve(names[names.length - 1]);
  }

  /** The regular file at a path, if there is one and no link leads to it. */
  static Optional<Path> find(Path folder, String path) {
    try {
      Path found = resolve(folder, path);
      return Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(found)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String path) {
    for (int at = 0; at < path.length(); at++) {
      // A line feed would make two lines of one in the record.
      if (path.charAt(at) < ' ') {
        return false;
      }
    }
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
