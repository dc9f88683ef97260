package dev.gatewaylint.syntax.shell;

import java.util.List;

/** Looks at what is done with the status of a command. */
final class StatusReading {
  private StatusReading() {}

  /** Whether the first command of a list reads {@code $?}. */
  static boolean startsWith(AndOrList item) {
    if (item.pipelines().isEmpty() || item.pipelines().get(0).commands().isEmpty()) {
      return false;
    }
    return reads(item.pipelines().get(0).commands().get(0));
  }

  private static boolean reads(Command command) {
    if (command instanceof Command.Simple simple) {
      for (Assignment assignment : simple.assignments()) {
        if (reads(assignment.value())) {
          return true;
        }
      }
      return reads(simple.words());
    }
    if (command instanceof Command.Conditional test) {
      return reads(test.words());
    }
    if (command instanceof Command.Arithmetic arithmetic) {
      return readsParts(arithmetic.expression().parts());
    }
    if (command instanceof Command.If choice) {
      return starts(choice.branches().get(0).condition());
    }
    if (command instanceof Command.Group group) {
      return starts(group.body());
    }
    return command instanceof Command.Case choice && reads(choice.subject());
  }

  private static boolean starts(CommandList list) {
    return !list.items().isEmpty() && startsWith(list.items().get(0));
  }

  private static boolean reads(List<Word> words) {
    for (Word word : words) {
      if (reads(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reads(Word word) {
    return readsParts(word.parts());
  }

  private static boolean readsParts(List<Part> parts) {
    for (Part part : parts) {
      boolean found =
          part instanceof Part.Parameter parameter
              ? parameter.name().equals("?")
              : part instanceof Part.Arithmetic arithmetic && readsParts(arithmetic.parts());
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pipeline behind {@code ||} does nothing but make the failure a success. */
  static boolean discards(Pipeline pipeline) {
    if (pipeline.negated() || pipeline.commands().size() != 1) {
      return false;
    }
    Command command = pipeline.commands().get(0);
    if (command instanceof Command.Group group) {
      List<AndOrList> items = group.body().items();
      return items.size() == 1
          && items.get(0).pipelines().size() == 1
          && discards(items.get(0).pipelines().get(0));
    }
    if (!(command instanceof Command.Simple simple) || simple.words().isEmpty()) {
      return false;
    }
    List<Word> words = simple.words();
    return switch (words.get(0).constant()) {
      case "true", ":", "/bin/true", "/usr/bin/true", "continue" -> true;
      case "exit", "return" -> words.size() == 2 && words.get(1).constant().equals("0");
      default -> false;
    };
  }
}
