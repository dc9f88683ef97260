package dev.gatewaylint.ansible.role;

import dev.gatewaylint.command.AtomicFile;
import dev.gatewaylint.lint.FixedFiles.FixedFile;
import dev.gatewaylint.report.Patch;
import dev.gatewaylint.text.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes generated files into a folder that people work in. A file that is as it was generated is
 * replaced; one that somebody edited is not, unless asked to; one that was never generated is left
 * alone, and so is everything behind a link. What is already as it shall be is not written again.
 */
public final class OutputFolder {
  /** A larger file is none of ours, and too long to compare for a person. */
  private static final long LARGEST = 4L << 20;

  private final Path folder;
  private final GeneratedRecord before;
  private final Map<OutputFile, byte[]> due = new java.util.LinkedHashMap<>();
  private final Set<String> obsolete = new TreeSet<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> edited = new ArrayList<>();
  private final List<FixedFile> replaced = new ArrayList<>();

  private OutputFolder(Path folder, GeneratedRecord before) {
    this.folder = folder;
    this.before = before;
  }

  /**
   * What became of the files.
   *
   * @param written those that are new or have another content, by path below the folder
   * @param removed those of an earlier run that are no longer part and that nobody had edited
   * @param left those of an earlier run that are no longer part, but that somebody had edited
   * @param edited those that are not as they were generated; they stop everything unless forced
   * @param diff the edited ones and what would replace them, or did; secrets are hidden in it
   * @param isRefused whether nothing was changed because of the edited ones
   */
  public record Outcome(
      List<String> written,
      List<String> removed,
      List<String> left,
      List<String> edited,
      Patch diff,
      boolean isRefused) {
    public Outcome {
      written = List.copyOf(written);
      removed = List.copyOf(removed);
      left = List.copyOf(left);
      edited = List.copyOf(edited);
    }
  }

  /**
   * Writes files below a folder, all or, where one was edited and nothing is forced, none.
   *
   * @param isForced whether edited files are overwritten
   * @throws IOException where a path leads out of the folder or through a link, or the system
   *     refuses
   */
  public static Outcome write(Path folder, List<OutputFile> files, boolean isForced)
      throws IOException {
    Files.createDirectories(folder);
    Path real = folder.toRealPath();
    OutputFolder output = new OutputFolder(real, GeneratedRecord.read(real));
    for (OutputFile file : files) {
      output.compare(file);
    }
    output.findObsolete(files);
    if (!output.edited.isEmpty() && !isForced) {
      return new Outcome(
          List.of(), List.of(), List.of(), output.edited, Patch.of(output.replaced), true);
    }
    return output.apply(files);
  }

  private void compare(OutputFile file) throws IOException {
    Path path = Inside.resolve(folder, file.path());
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      due.put(file, bytes);
      return;
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file.path() + " is not a regular file");
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException(file.path() + " is larger than anything that is generated");
    }
    byte[] present = Files.readAllBytes(path);
    if (Arrays.equals(present, bytes)) {
      return;
    }
    due.put(file, bytes);
    if (!before.has(file.path(), present)) {
      edited.add(file.path());
      replaced.add(
          new FixedFile(
              file.path(),
              "",
              Optional.of(SourceFile.of(file.path(), file.path(), present)),
              file.mode(),
              SourceFile.of(file.path(), file.text())));
    }
  }

  private void findObsolete(List<OutputFile> files) throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (OutputFile file : files) {
      wanted.add(file.path());
    }
    for (String path : before.paths()) {
      Optional<Path> found = Inside.find(folder, path);
      if (wanted.contains(path) || found.isEmpty()) {
        continue;
      }
      boolean isOurs =
          Files.size(found.get()) <= LARGEST && before.has(path, Files.readAllBytes(found.get()));
      if (isOurs) {
        obsolete.add(path);
      } else {
        left.add(path);
      }
    }
  }

  private Outcome apply(List<OutputFile> files) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (OutputFile file : files) {
      contents.put(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
    }
    GeneratedRecord after = GeneratedRecord.of(contents);
    if (!due.isEmpty() || !obsolete.isEmpty()) {
      // Should this be interrupted, neither the old files nor the new ones pass for edited.
      before.and(after).write(folder);
    }
    List<String> written = new ArrayList<>();
    for (Map.Entry<OutputFile, byte[]> file : due.entrySet()) {
      Path path = Inside.resolve(folder, file.getKey().path());
      Files.createDirectories(path.getParent());
      AtomicFile.write(path, file.getValue(), file.getKey().mode(), Optional.empty());
      written.add(file.getKey().path());
    }
    for (String path : obsolete) {
      Files.delete(Inside.resolve(folder, path));
      removeEmpty(path);
    }
    after.write(folder);
    return new Outcome(written, new ArrayList<>(obsolete), left, edited, Patch.of(replaced), false);
  }

  /** Removes the folders above a file that have become empty, from the lowest up. */
  private void removeEmpty(String path) throws IOException {
    for (String at = Folders.parent(path); !at.isEmpty(); at = Folders.parent(at)) {
      Path empty = folder.resolve(at);
      try (var entries = Files.newDirectoryStream(empty)) {
        if (entries.iterator().hasNext()) {
          return;
        }
      }
      Files.delete(empty);
    }
  }
}
