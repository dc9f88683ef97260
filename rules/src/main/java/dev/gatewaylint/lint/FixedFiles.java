package dev.gatewaylint.lint;

import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.SourceFile;
import java.util.Collections;
import java.util.Map;
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
   * @param isNew whether the file does not exist
   * @param mode permission bits of a new file
   * @param content all its bytes, as text that loses nothing
   */
  public record FixedFile(String shown, String root, boolean isNew, int mode, SourceFile content) {}

  /** All of them, by the names that reports use. */
  public Map<String, FixedFile> all() {
    return files;
  }

  /** The same after one more change of a host's file. */
  FixedFiles with(String root, String shown, Change change) {
    FixedFile before = files.get(shown);
    boolean isNew = change instanceof Change.NewFile || (before != null && before.isNew());
    int mode =
        change instanceof Change.NewFile made ? made.mode() : before == null ? 0 : before.mode();
    SourceFile content = SourceFile.of(shown, change.text());
    Map<String, FixedFile> all = new TreeMap<>(files);
    all.put(shown, new FixedFile(shown, root, isNew, mode, content));
    return new FixedFiles(all);
  }
}
