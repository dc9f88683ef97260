package dev.gatewaylint.syntax.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a list certainly ends the script, or certainly leaves the function it is in. */
final class Endings {
  private final Set<String> dying = new HashSet<>();

  /** Remembers a function whose body ends the script. */
  void function(Command.Function function) {
    if (function.body() instanceof Command.Group group && ends(group.body(), false)) {
      dying.add(function.name());
    }
  }

  /**
   * Whether what follows a list is not reached.
   *
   * @param leaving whether {@code return}, {@code break} and {@code continue} count
   */
  boolean ends(CommandList list, boolean leaving) {
    for (AndOrList item : list.items()) {
      if (!item.background() && ends(item.pipelines().get(0), leaving)) {
        return true;
      }
    }
    return false;
  }

  boolean ends(Pipeline pipeline, boolean leaving) {
    return pipeline.commands().size() == 1 && ends(pipeline.commands().get(0), leaving);
  }

  private boolean ends(Command command, boolean leaving) {
    if (command instanceof Command.Group group) {
      return !group.subshell() && ends(group.body(), leaving);
    }
    if (command instanceof Command.Simple simple && !simple.words().isEmpty()) {
      List<Word> words = simple.words();
      return switch (words.get(0).constant()) {
        case "exit" -> true;
        case "exec" -> words.size() > 1;
        case "return", "break", "continue" -> leaving;
        default -> dying.contains(words.get(0).constant());
      };
    }
    return false;
  }
}
