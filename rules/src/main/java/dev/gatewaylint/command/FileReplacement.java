package dev.gatewaylint.command;

import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Puts a fixed file in the place of the one that was read, or makes a new one. */
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
    boolean isNew = content.before().isEmpty();
    int mode = isNew ? content.mode() : AtomicFile.mode(file);
    AtomicFile.write(file, content.content().bytes(), mode, Optional.of(isNew ? folder : file));
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
        AtomicFile.copyOwner(there, made);
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
