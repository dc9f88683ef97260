package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads scripts as sh(1p) and bash(1) do, and goes on where they would give up: what is wrong is a
 * {@link Problem}, and the commands around it are still found. Time and memory are linear in the
 * text; nesting has a limit, behind which nothing is read.
 */
public final class ShellParser {
  private ShellParser() {}

  /** Reads a script. A program in another language is read as well, for what it is worth. */
  public static ShellFile parse(SourceFile source) {
    List<Problem> problems = new ArrayList<>();
    CommandList script = parse(ShellText.of(source), problems);
    problems.sort(Comparator.comparingInt(problem -> problem.place().span().start()));
    return new ShellFile(source, Shebang.of(source.text()), script, problems);
  }

  /** Reads a piece of text as a script of its own. */
  static CommandList parse(ShellText text, List<Problem> problems) {
    return script(new Cursor(text, new Limits(text.text().length()), problems, 0));
  }

  static CommandList script(Cursor cursor) {
    if (cursor.peek() == '\uFEFF') {
      cursor.at++;
    }
    return new ExpansionReader(cursor).lists().upTo("");
  }
}
