package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Changes of a command where it is written: in a script, a crontab or an Exec line. Empty where the
 * file spells it in another way, as by a variable, and where the file is not to be changed.
 */
public final class CommandEdit {
  private CommandEdit() {}

  /** Replacements in the text that a call stands in. */
  public static List<Change> at(Call call, Edit... edits) {
    CallText text = call.text();
    boolean known = text.isScript() || text.job().isPresent() || text.directive().isPresent();
    return known ? SudoersEdit.at(call.calls().sudo(), call.place().file(), edits) : List.of();
  }

  /** Where a word of the call stands, if it stands there letter by letter. */
  public static Optional<Span> word(Call call, String value) {
    for (Argument argument : call.invocation().argv()) {
      if (argument.is(value)) {
        return argument.place().text().equals(value)
            ? Optional.of(argument.place().span())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Where an option of the sudo before it can be put in. */
  public static Optional<Integer> behindSudo(Call call) {
    Optional<Prefix.Sudo> sudo = call.sudo();
    if (sudo.isEmpty()) {
      return Optional.empty();
    }
    SourceFile file = sudo.get().place().file();
    String text = file.text();
    int start = sudo.get().place().span().start();
    int end = start;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    boolean named = word.equals("sudo") || word.endsWith("/sudo");
    boolean ends = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t');
    return named && ends ? Optional.of(end) : Optional.empty();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "/._-".indexOf(c) >= 0;
  }

  /**
   * Whether it stands in a script or a crontab itself, not in a string, a subshell or the
   * background, and another command may be joined to it.
   */
  public static boolean isPlainCommand(Call call) {
    Context context = call.invocation().context();
    Context.Scope scope = context.scope();
    boolean inText = call.text().isScript() || call.text().job().isPresent();
    return inText
        && scope.depth() == 0
        && !scope.subshell()
        && !scope.background()
        && scope.trap().isEmpty()
        && !context.outcome().negated()
        && !context.outcome().condition()
        && context.position().before() != Joint.PIPE
        && context.position().after() != Joint.PIPE
        && !call.place().text().contains("<<");
  }

  /** Whether nothing but the status of what stands before it decides whether it runs. */
  public static boolean startsItsList(Call call) {
    Joint before = call.invocation().context().position().before();
    return before == Joint.NONE || before == Joint.SEQUENCE;
  }

  /** Whether nothing hangs on its status. */
  public static boolean endsItsList(Call call) {
    Joint after = call.invocation().context().position().after();
    return after == Joint.NONE || after == Joint.SEQUENCE;
  }
}
