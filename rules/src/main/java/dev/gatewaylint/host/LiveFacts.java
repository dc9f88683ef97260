package dev.gatewaylint.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the kernel of this machine says of a file. */
final class LiveFacts {
  private static final int PERMISSIONS = 07777;
  private static final int TYPE = 0170000;

  private LiveFacts() {}

  /** Empty where there is no such file or the machine knows no such owners. */
  static Optional<FileFacts> of(Path file) {
    try {
      Map<String, Object> found =
          Files.readAttributes(file, "unix:uid,gid,mode", LinkOption.NOFOLLOW_LINKS);
      if (found.get("uid") instanceof Integer user
          && found.get("gid") instanceof Integer group
          && found.get("mode") instanceof Integer mode) {
        return Optional.of(
            new FileFacts(
                Integer.toUnsignedLong(user),
                Integer.toUnsignedLong(group),
                mode & PERMISSIONS,
                kind(mode & TYPE)));
      }
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FileTree.Kind kind(int type) {
    return switch (type) {
      case 0100000 -> FileTree.Kind.FILE;
      case 0040000 -> FileTree.Kind.FOLDER;
      case 0120000 -> FileTree.Kind.LINK;
      default -> FileTree.Kind.OTHER;
    };
  }
}
