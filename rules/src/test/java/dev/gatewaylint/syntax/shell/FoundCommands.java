package dev.gatewaylint.syntax.shell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The simple commands of a script as our tree has them: {@code offset:name word}. Those that stand
 * in backticks inside a here-document, a parameter expansion or other backticks are told apart,
 * because tree-sitter takes these for text.
 */
final class FoundCommands {
  private final String text;
  final Set<String> names = new TreeSet<>();
  final Set<String> hidden = new TreeSet<>();
  private int opaque;

  FoundCommands(ShellFile file) {
    text = file.source().text();
    list(file.script());
  }

  private void list(CommandList list) {
    for (AndOrList item : list.items()) {
      for (Pipeline pipeline : item.pipelines()) {
        pipeline.commands().forEach(this::command);
      }
    }
  }

  private void command(Command command) {
    if (command instanceof Command.Simple simple) {
      if (!simple.words().isEmpty()) {
        var span = simple.words().get(0).span();
        String name = span.start() + ":" + text.substring(span.start(), span.end());
        (opaque > 0 ? hidden : names).add(name);
      }
      simple.assignments().forEach(assignment -> parts(assignment.value().parts(), false));
      words(simple.words());
    } else if (command instanceof Command.Group group) {
      list(group.body());
    } else if (command instanceof Command.If choice) {
      for (Command.Branch branch : choice.branches()) {
        list(branch.condition());
        list(branch.body());
      }
    } else if (command instanceof Command.Loop loop) {
      list(loop.condition());
      list(loop.body());
    } else if (command instanceof Command.For loop) {
      words(loop.words());
      list(loop.body());
    } else if (command instanceof Command.Case choice) {
      parts(choice.subject().parts(), false);
      for (Command.Arm arm : choice.arms()) {
        words(arm.patterns());
        list(arm.body());
      }
    } else if (command instanceof Command.Function function) {
      command(function.body());
    } else if (command instanceof Command.Coprocess coprocess) {
      command(coprocess.body());
    } else if (command instanceof Command.Conditional test) {
      words(test.words());
    } else if (command instanceof Command.Arithmetic arithmetic) {
      parts(arithmetic.expression().parts(), false);
    }
    for (Redirection redirection : command.redirections()) {
      parts(redirection.target().parts(), false);
      redirection.document().ifPresent(document -> parts(document.parts(), true));
    }
  }

  private void words(List<Word> words) {
    words.forEach(word -> parts(word.parts(), false));
  }

  private void parts(List<Part> parts, boolean opaqueBackticks) {
    for (Part part : parts) {
      if (part instanceof Part.Substitution substitution) {
        boolean backticks = "`\\".indexOf(text.charAt(part.span().start())) >= 0;
        boolean hides = backticks && (opaqueBackticks || inBackticks > 0);
        opaque += hides ? 1 : 0;
        inBackticks += backticks ? 1 : 0;
        list(substitution.body());
        inBackticks -= backticks ? 1 : 0;
        opaque -= hides ? 1 : 0;
      } else if (part instanceof Part.ProcessSubstitution substitution) {
        list(substitution.body());
      } else if (part instanceof Part.Parameter parameter) {
        parts(parameter.operand(), true);
      } else if (part instanceof Part.Arithmetic arithmetic) {
        parts(arithmetic.parts(), opaqueBackticks);
      } else if (part instanceof Part.ArrayLiteral array) {
        words(array.words());
      }
    }
  }

  private int inBackticks;
}
