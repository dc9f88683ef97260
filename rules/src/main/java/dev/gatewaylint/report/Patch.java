package dev.gatewaylint.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.gatewaylint.lint.FixedFiles;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Changes as a unified diff that {@code git apply} and {@code patch -p1} take, as long as no line
 * of it holds a secret or a control character: those are not shown.
 *
 * @param text the patch; empty for no change
 * @param notes what to know about it, one sentence each
 */
public record Patch(String text, List<String> notes) {
  private static final int CONTEXT = 3;

  public Patch {
    notes = List.copyOf(notes);
  }

  /** The patch that makes these files of those that were read. */
  public static Patch of(FixedFiles files) {
    return of(files.all().values());
  }

  /** The same of any files, in this order. */
  public static Patch of(Collection<FixedFiles.FixedFile> files) {
    StringBuilder out = new StringBuilder();
    List<String> notes = new ArrayList<>();
    for (FixedFiles.FixedFile file : files) {
      SourceFile before = file.before().orElseGet(() -> SourceFile.of(file.shown(), ""));
      Shown old = Shown.of(before);
      Shown now = Shown.of(file.content());
      String name = file.shown().startsWith("/") ? file.shown() : "/" + file.shown();
      List<String> diff =
          UnifiedDiffUtils.generateUnifiedDiff(
              file.before().isPresent() ? "a" + name : "/dev/null",
              "b" + name,
              old.lines,
              DiffUtils.diff(old.lines, now.lines),
              CONTEXT);
      boolean empty = file.content().text().isEmpty() && file.before().isEmpty();
      if (empty) { // a unified diff has no lines for it; git's header says it
        out.append("diff --git a").append(name).append(" b").append(name).append('\n');
        out.append("new file mode 100644\n");
      }
      boolean exact = true;
      for (String line : diff) {
        out.append(line).append('\n');
        exact &=
            !old.changed.contains(line.substring(1)) && !now.changed.contains(line.substring(1));
      }
      if (!exact) {
        notes.add(file.shown() + ": the patch hides secrets, so it does not apply to this file");
      }
    }
    return new Patch(out.toString(), notes);
  }

  /**
   * The lines of a file as they may be printed; one without an end says so, as diff does.
   *
   * @param changed those that are not as in the file
   */
  private record Shown(List<String> lines, List<String> changed) {
    static Shown of(SourceFile file) {
      List<String> lines = new ArrayList<>();
      List<String> changed = new ArrayList<>();
      SecretLines secrets = new SecretLines();
      String text = file.text();
      int start = 0;
      while (start < text.length()) {
        int feed = text.indexOf('\n', start);
        int end = feed < 0 ? text.length() : feed;
        String line = text.substring(start, end);
        String shown = shown(file, secrets, start, end);
        String whole = feed < 0 ? shown + "\n\\ No newline at end of file" : shown;
        lines.add(whole);
        if (!shown.equals(line)) {
          changed.add(whole);
        }
        start = end + 1;
      }
      return new Shown(lines, changed);
    }

    /** A line as patch knows them; a lone carriage return in it ends one of ours. */
    private static String shown(SourceFile file, SecretLines secrets, int start, int end) {
      StringBuilder out = new StringBuilder();
      int at = start;
      while (at < end) {
        int number = file.lines().lineOf(at);
        Span line = file.lines().span(number);
        int to = Math.min(line.end(), end);
        out.append(printable(secrets.of(file, number, at - line.start(), to - line.start())));
        at = to;
        while (at < end && file.text().charAt(at) == '\r') {
          out.append('\r');
          at++;
        }
      }
      return out.toString();
    }

    /** Tabs stay. */
    private static String printable(String text) {
      StringBuilder out = new StringBuilder(Printable.of(text));
      for (int i = 0; i < out.length(); i++) {
        if (text.charAt(i) == '\t') {
          out.setCharAt(i, '\t');
        }
      }
      return out.toString();
    }
  }
}
