package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.CommandEdit;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.syntax.shell.Joint;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order in place of a stop and a start that stand apart by nothing but a wait. */
final class OneRestart {
  private OneRestart() {}

  static Fix of(Call stop, Call start, String title) {
    String verb = stop.order().orElseThrow().verb();
    Optional<Span> word = CommandEdit.word(stop, verb);
    Span between =
        new Span(
            stop.place().span().end(),
            Math.max(stop.place().span().end(), start.place().span().start()));
    boolean joined =
        stop.invocation().context().position().after() == Joint.AND
            || (CommandEdit.startsItsList(stop) && CommandEdit.endsItsList(stop));
    boolean made =
        word.isPresent()
            && joined
            && CommandEdit.isPlainCommand(stop)
            && CommandEdit.isPlainCommand(start)
            && isWait(stop.place().file().text().substring(between.start(), between.end()))
            && !stop.calls().sudo().refuses(stop, restarting(stop, verb));
    if (!made) {
      return Fix.byHand(title);
    }
    Span rest = new Span(between.start(), start.place().span().end());
    List<Change> changes =
        CommandEdit.at(stop, new Edit(word.orElseThrow(), "restart"), Edit.delete(rest));
    return changes.isEmpty() ? Fix.byHand(title) : new Fix(Safety.SAFE, title, changes);
  }

  private static List<String> restarting(Call stop, String verb) {
    List<String> words = new ArrayList<>(stop.argv().knownArguments());
    int at = words.indexOf(verb);
    if (at >= 0) {
      words.set(at, "restart");
    }
    return words;
  }

  /** Nothing but line ends, {@code ;}, {@code &&} and {@code sleep} with a number. */
  private static boolean isWait(String text) {
    String[] words = text.replace(";", " ").replace("&&", " ").strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      boolean sleeps = words[i].equals("sleep") && i + 1 < words.length && isTime(words[i + 1]);
      if (sleeps) {
        i++;
      } else if (!words[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTime(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("0123456789.smhd".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
