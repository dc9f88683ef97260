package dev.gatewaylint.ansible.role;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that has its old or its new content at every moment, a power failure included. */
final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes a file beside the old one and puts it in its place.
   *
   * @param mode permission bits of the new file, where the file system knows them
   */
  static void write(Path path, byte[] bytes, int mode) throws IOException {
    Path temporary = path.resolveSibling("." + path.getFileName() + ".gateway-lint-new");
    Files.deleteIfExists(temporary); // left by a run that was killed
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      if (temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(temporary, permissions(mode));
      }
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The nine bits, from the owner's read down to the others' execute. */
  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int bit = 0; bit < all.length; bit++) {
      if ((mode >> (all.length - 1 - bit) & 1) != 0) {
        permissions.add(all[bit]);
      }
    }
    return permissions;
  }
}
