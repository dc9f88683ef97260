package dev.gatewaylint.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a fix does to one file. */
public sealed interface Change {
  /** The whole text of the file afterwards. */
  String text();

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

    /** What they put in gets the line ends of the file: those of its first line. */
    @Override
    public String text() {
      List<Edit> ordered = new ArrayList<>(edits);
      // What is put in at a place stands before what is taken out from there on.
      ordered.sort(
          Comparator.<Edit>comparingInt(edit -> edit.span().start())
              .thenComparingInt(edit -> edit.span().end()));
      String old = file.text();
      int first = old.indexOf('\n');
      boolean windows = first > 0 && old.charAt(first - 1) == '\r';
      StringBuilder out = new StringBuilder(old.length() + 64);
      int from = 0;
      for (Edit edit : ordered) {
        out.append(old, from, edit.span().start());
        out.append(windows ? edit.text().replace("\n", "\r\n") : edit.text());
        from = edit.span().end();
      }
      return out.append(old, from, old.length()).toString();
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
