package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** Goes through every command of a tree in the order of the text, those inside words included. */
final class Tree {
  /** What is told of each command. */
  interface Visitor {
    /**
     * A command, told before those inside it.
     *
     * @param certain the list that it stands in, if whatever follows in that list runs after it;
     *     else empty
     * @param function whether it is part of a function
     */
    void command(Command command, Span certain, boolean function);
  }

  private final Visitor visitor;
  private int functions;

  private Tree(Visitor visitor) {
    this.visitor = visitor;
  }

  static void visit(CommandList script, Visitor visitor) {
    new Tree(visitor).list(script);
  }

  private void list(CommandList list) {
    for (AndOrList item : list.items()) {
      boolean first = !item.background();
      for (Pipeline pipeline : item.pipelines()) {
        boolean certain = first && pipeline.commands().size() == 1;
        for (Command command : pipeline.commands()) {
          command(command, certain ? list.span() : Span.at(0));
        }
        first = false;
      }
    }
  }

  private void command(Command command, Span certain) {
    visitor.command(command, certain, functions > 0);
    if (command instanceof Command.Simple simple) {
      for (Assignment assignment : simple.assignments()) {
        parts(assignment.value().parts());
      }
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
      parts(choice.subject().parts());
      for (Command.Arm arm : choice.arms()) {
        words(arm.patterns());
        list(arm.body());
      }
    } else if (command instanceof Command.Function function) {
      functions++;
      command(function.body(), Span.at(0));
      functions--;
    } else if (command instanceof Command.Coprocess coprocess) {
      command(coprocess.body(), Span.at(0));
    } else if (command instanceof Command.Conditional test) {
      words(test.words());
    } else if (command instanceof Command.Arithmetic arithmetic) {
      parts(arithmetic.expression().parts());
    }
    for (Redirection redirection : command.redirections()) {
      parts(redirection.target().parts());
      if (redirection.document().isPresent()) {
        parts(redirection.document().get().parts());
      }
    }
  }

  private void words(List<Word> words) {
    for (Word word : words) {
      parts(word.parts());
    }
  }

  private void parts(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Substitution substitution) {
        list(substitution.body());
      } else if (part instanceof Part.ProcessSubstitution substitution) {
        list(substitution.body());
      } else if (part instanceof Part.Parameter parameter) {
        parts(parameter.operand());
      } else if (part instanceof Part.Arithmetic arithmetic) {
        parts(arithmetic.parts());
      } else if (part instanceof Part.ArrayLiteral array) {
        words(array.words());
      }
    }
  }
}
