package dev.gatewaylint.lint;

import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.SourceFile;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Files as fixes leave them. */
public final class FixedFiles {
  /** Nothing is changed. */
  public static final FixedFiles NONE = new FixedFiles(Map.of());

  private final Map<String, FixedFile> files;

  private FixedFiles(Map<String, FixedFile> files) {
    this.files = Collections.unmodifiableMap(files);
  }

  /**
   * One of them.
   *
   * @param shown how reports name it, which no other file of a run has
   * @param root how reports name the root of its host; it lies below
   * @param before the file as it was read; empty if there was none
   * @param mode permission bits of a new file
   * @param content the file as it should be
   */
  public record FixedFile(
      String shown, String root, Optional<SourceFile> before, int mode, SourceFile content) {}

  /** All of them, by the names that reports use. */
  public Map<String, FixedFile> all() {
    return files;
  }

  /** The same after one more change of a host's file. */
  FixedFiles with(String root, String shown, Change change) {
    FixedFile known = files.get(shown);
    Optional<SourceFile> before = known == null ? Optional.empty() : known.before();
    int mode = known == null ? 0 : known.mode();
    if (change instanceof Change.NewFile made) {
      mode = made.mode();
    } else if (known == null) {
      before = Optional.of(((Change.Edits) change).file());
    }
    SourceFile content = SourceFile.of(shown, change.text());
    Map<String, FixedFile> all = new TreeMap<>(files);
    all.put(shown, new FixedFile(shown, root, before, mode, content));
    return new FixedFiles(all);
  }
}
