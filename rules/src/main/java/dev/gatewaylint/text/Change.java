package dev.gatewaylint.text;

import java.util.List;

/** What a fix does to one file. */
public sealed interface Change {
  /**
   * Replacements in a file that exists; every other byte stays.
   *
   * @param file the file as it was read
   * @param edits in any order, none overlapping another
   */
  record Edits(SourceFile file, List<Edit> edits) implements Change {
    public Edits {
      edits = List.copyOf(edits);
    }
  }

  /**
   * A file that is made, with the folders above it. If something lies there, the fix is refused.
   *
   * @param path place inside the host, {@code /} between names and none in front
   * @param mode permission bits, such as 0644
   */
  record NewFile(String path, String text, int mode) implements Change {
    /** A file that everybody may read. */
    public static NewFile of(String path, String text) {
      return new NewFile(path, text, 0644);
    }
  }

  /** One replacement in a file. */
  static Change edit(SourceFile file, Edit edit) {
    return new Edits(file, List.of(edit));
  }
}
