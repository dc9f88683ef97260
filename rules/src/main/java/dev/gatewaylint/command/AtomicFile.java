package dev.gatewaylint.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that has its old or its new content at every moment, a power failure included: written
 * beside the old one under a name that nobody reads, forced to the disk, renamed.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Writes it.
   *
   * @param mode permission bits such as 0644, where the file system knows them
   * @param owner what it gets owner and group from; empty for whoever writes it
   * @throws IOException with the old content in place, if the system refuses
   */
  public static void write(Path file, byte[] bytes, int mode, Optional<Path> owner)
      throws IOException {
    // Names with a dot in front or in the middle are read by neither sudo, cron nor systemd.
    Path fresh = file.resolveSibling("." + file.getFileName() + ".gateway-lint-new");
    Files.deleteIfExists(fresh); // left by a run that was killed
    try {
      create(fresh, bytes);
      if (owner.isPresent()) {
        copyOwner(owner.get(), fresh);
      }
      PosixFileAttributeView view = view(fresh);
      if (view != null) {
        view.setPermissions(permissions(mode));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(AtomicFile::force);
  }

  private static void create(Path fresh, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Gives something the owner and group of something else, as far as they differ. */
  static void copyOwner(Path from, Path to) throws IOException {
    PosixFileAttributeView target = view(to);
    PosixFileAttributeView source = view(from);
    if (target == null || source == null) {
      return;
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes is = target.readAttributes();
    if (!is.group().equals(wanted.group())) {
      target.setGroup(wanted.group());
    }
    if (!is.owner().equals(wanted.owner())) {
      target.setOwner(wanted.owner());
    }
  }

  /** The permission bits of a file; 0644 where the file system knows none. */
  static int mode(Path path) throws IOException {
    PosixFileAttributeView view = view(path);
    if (view == null) {
      return 0644;
    }
    int mode = 0;
    for (PosixFilePermission permission : view.readAttributes().permissions()) {
      mode |= bit(permission);
    }
    return mode;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      if ((mode & bit(permission)) != 0) {
        set.add(permission);
      }
    }
    return set;
  }

  /** As chmod(1) counts. */
  private static int bit(PosixFilePermission permission) {
    return switch (permission) {
      case OWNER_READ -> 0400;
      case OWNER_WRITE -> 0200;
      case OWNER_EXECUTE -> 0100;
      case GROUP_READ -> 0040;
      case GROUP_WRITE -> 0020;
      case GROUP_EXECUTE -> 0010;
      case OTHERS_READ -> 0004;
      case OTHERS_WRITE -> 0002;
      case OTHERS_EXECUTE -> 0001;
    };
  }

  /** So that the new name survives a power cut; not every file system lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
