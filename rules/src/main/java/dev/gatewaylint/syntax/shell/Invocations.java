package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.Problem;
import java.util.ArrayList;
import java.util.List;

/** Finds every command that a script may run: behind prefixes, and inside strings. */
public final class Invocations {
  private Invocations() {}

  /**
   * Those of a script, in the order of its text: a command before those in its words, and these
   * before those in its redirections.
   */
  public static List<Invocation> of(ShellFile file) {
    Frame frame = new Frame();
    frame.errexit = file.shebang().isPresent() && file.shebang().get().errexit();
    return of(ShellText.of(file.source()), file.script(), frame);
  }

  /**
   * Those of a text that a shell is given in another file: the command of a crontab, the argument
   * of an {@code sh -c} in a unit.
   *
   * @param problems takes what is wrong with it
   */
  public static List<Invocation> of(ShellText text, List<Problem> problems) {
    return of(text, ShellParser.parse(text, problems), new Frame());
  }

  private static List<Invocation> of(ShellText text, CommandList script, Frame frame) {
    List<Invocation> found = new ArrayList<>();
    new Walker(text.file(), script, new Walker.Sink(found, text.text().length()))
        .run(script, frame);
    return found;
  }
}
