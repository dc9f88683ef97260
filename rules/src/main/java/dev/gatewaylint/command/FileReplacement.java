package dev.gatewaylint.command;

import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Puts one file in the place of another so that whoever looks, even after a crash, sees the old one
 * or the new one: written beside it under a name that nobody reads, forced to the disk, renamed.
 */
final class FileReplacement {
  private final Path root;
  private final Path file;

  /**
   * A replacement.
   *
   * @param root folder of the host, which the file must not leave
   * @param file where it belongs
   */
  FileReplacement(Path root, Path file) {
    this.root = root;
    this.file = file;
  }

  /**
   * Writes it. An existing file keeps its owner and mode; a new one belongs to the owner of its
   * folder.
   *
   * @throws IOException with nothing written, if the file is not what was read any more, a link
   *     leads out of the host, or the system refuses
   */
  void write(FixedFiles.FixedFile content) throws IOException {
    if (content.before().isPresent()) {
      refuseIfChanged(content.before().get());
    } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString(), null, "it is there by now");
    }
    Path folder = folder();
    refuseIfOutside(folder);
    // Names with a dot in front or in the middle are read by neither sudo, cron nor systemd.
    Path fresh = file.resolveSibling("." + file.getFileName() + ".gateway-lint-new");
    Files.deleteIfExists(fresh); // left by a run that was killed
    try {
      create(fresh, content.content().bytes());
      Path model = content.before().isPresent() ? file : folder;
      copyOwner(model, fresh);
      Set<PosixFilePermission> mode =
          content.before().isPresent() ? permissions(file) : permissions(content.mode());
      PosixFileAttributeView view = view(fresh);
      if (view != null) {
        view.setPermissions(mode);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    force(folder);
  }

  private void refuseIfChanged(SourceFile before) throws IOException {
    boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (!regular || !Arrays.equals(Files.readAllBytes(file), before.bytes())) {
      throw new FileSystemException(file.toString(), null, "somebody has changed it meanwhile");
    }
  }

  /** The folder of the file, made if it is missing, as its owner's. */
  private Path folder() throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new NoSuchFileException(file.toString());
    }
    Path there = folder;
    while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = there.getParent();
    }
    if (there == null) {
      throw new NoSuchFileException(folder.toString());
    }
    refuseIfOutside(there);
    Path made = there;
    for (Path name : there.relativize(folder)) {
      if (!name.toString().isEmpty()) {
        made = made.resolve(name);
        Files.createDirectory(made);
        copyOwner(there, made);
      }
    }
    return folder;
  }

  /** No name between the host's root and a folder may be a link. */
  private void refuseIfOutside(Path folder) throws IOException {
    Path expected = root.toRealPath().resolve(root.relativize(folder)).normalize();
    if (!folder.toRealPath().equals(expected)) {
      throw new FileSystemException(folder.toString(), null, "a link leads out of the host");
    }
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

  private static @org.jspecify.annotations.Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Who may not give files away writes them as himself. */
  private static void copyOwner(Path from, Path to) throws IOException {
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

  private static Set<PosixFilePermission> permissions(Path path) throws IOException {
    return Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] bits = {
      PosixFilePermission.OTHERS_EXECUTE,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.GROUP_EXECUTE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.OWNER_EXECUTE,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_READ
    };
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < bits.length; i++) {
      if ((mode & (1 << i)) != 0) {
        set.add(bits[i]);
      }
    }
    return set;
  }

  /** So that the new name survives a power cut; not every file system lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** Why the system refused, for people. */
  static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof AtomicMoveNotSupportedException) {
      return "its file system cannot replace a file in one step";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
