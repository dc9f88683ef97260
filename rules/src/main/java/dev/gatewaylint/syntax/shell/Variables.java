package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a script that are assigned exactly once, in a place that certainly comes before
 * what follows in the same list. Whatever a file that is read in or {@code eval} may change is not
 * among them.
 */
final class Variables implements Tree.Visitor {
  private static final Set<String> DECLARING =
      Set.of("declare", "export", "local", "readonly", "typeset");

  /** Files that set no variable of the script that reads them. */
  private static final Set<String> HARMLESS =
      Set.of("/lib/lsb/init-functions", "/usr/share/debconf/confmodule");

  /**
   * The one assignment of a variable.
   *
   * @param from the first offset at which it has the value
   * @param to the offset behind the last
   */
  record Definition(Word value, int skip, int from, int to) {}

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Set<String> exported = new HashSet<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private int changedFrom = Integer.MAX_VALUE;

  /** An {@code eval}, and whether it stands in a function, which may run at any time. */
  private record Evaluation(Command.Simple command, boolean function) {}

  /** Collects those of a script. */
  static Variables of(CommandList script) {
    Variables variables = new Variables();
    Tree.visit(script, variables);
    variables.judgeEvaluations();
    return variables;
  }

  /** The value that a variable certainly has at an offset. */
  Optional<Definition> at(String name, int offset) {
    Definition definition = definitions.get(name);
    if (definition == null || counts.getOrDefault(name, 0) != 1) {
      return Optional.empty();
    }
    boolean inside = offset >= definition.from() && offset < definition.to();
    boolean unchanged = offset <= changedFrom || definition.from() > changedFrom;
    return inside && unchanged ? Optional.of(definition) : Optional.empty();
  }

  /** Whether a script assigns a variable anywhere. */
  boolean assigns(String name) {
    return counts.containsKey(name);
  }

  /** Whether a script exports a variable anywhere. */
  boolean exports(String name) {
    return exported.contains(name);
  }

  @Override
  public void command(Command command, Span certain, boolean function) {
    if (command instanceof Command.Simple simple) {
      simple(simple, certain, function);
    } else if (command instanceof Command.For loop) {
      unknown(loop.variable());
    } else if (command instanceof Command.Arithmetic arithmetic) {
      arithmetic(arithmetic.expression().parts());
    }
  }

  private void simple(Command.Simple simple, Span certain, boolean function) {
    for (Word word : simple.words()) {
      defaults(word.parts());
    }
    if (simple.words().isEmpty()) {
      for (Assignment assignment : simple.assignments()) {
        defaults(assignment.value().parts());
        boolean plain = assignment.subscript().isEmpty() && !assignment.append();
        define(assignment.name(), plain, assignment.value(), 0, simple, certain);
      }
      return;
    }
    String program = simple.words().get(0).constant();
    List<Word> arguments = simple.words().subList(1, simple.words().size());
    if (DECLARING.contains(program)) {
      declare(program, arguments, simple, certain);
      return;
    }
    switch (program) {
      case "eval" -> evaluations.add(new Evaluation(simple, function));
      case ".", "source" -> {
        boolean harmless = !arguments.isEmpty() && HARMLESS.contains(arguments.get(0).constant());
        if (!harmless) {
          change(simple, function);
        }
      }
      case "read", "getopts", "mapfile", "readarray", "unset", "let", "printf" -> {
        for (Word argument : arguments) {
          unknown(name(argument.constant()));
        }
      }
      default -> {}
    }
  }

  private void change(Command.Simple command, boolean function) {
    changedFrom = Math.min(changedFrom, function ? 0 : command.span().end());
  }

  /** What {@code eval} runs may assign, unless it is known and holds no equals sign. */
  private void judgeEvaluations() {
    if (evaluations.isEmpty()) {
      return;
    }
    Expander expander = new Expander(this);
    for (Evaluation evaluation : evaluations) {
      for (Field field : expander.expand(evaluation.command().words())) {
        boolean assigns = field.value().isEmpty() || field.text().indexOf('=') >= 0;
        if (assigns || field.text().contains("read")) {
          change(evaluation.command(), evaluation.function());
          return;
        }
      }
    }
  }

  private void declare(String program, List<Word> arguments, Command.Simple simple, Span certain) {
    boolean plain = true;
    for (Word argument : arguments) {
      String text = leading(argument);
      if (text.startsWith("-") || text.startsWith("+")) {
        plain &= program.equals("export") || text.equals("-r") || text.equals("-x");
        plain &= !text.equals("-n");
        if (text.contains("a") || text.contains("g")) {
          plain = true;
        }
        continue;
      }
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : name(text.substring(0, equals));
      if (program.equals("export") || text.contains("x")) {
        exported.add(name);
      }
      if (equals > 0) {
        boolean assigned = plain && name.length() == equals;
        define(name, assigned, argument, equals + 1, simple, certain);
      }
    }
  }

  private static String leading(Word word) {
    boolean literal = !word.parts().isEmpty() && word.parts().get(0) instanceof Part.Literal;
    return literal ? ((Part.Literal) word.parts().get(0)).value() : "";
  }

  private static String name(String text) {
    int to = 0;
    while (to < text.length() && Cursor.isNamePart(text.charAt(to))) {
      to++;
    }
    return text.substring(0, to);
  }

  private void define(
      String name, boolean plain, Word value, int skip, Command.Simple simple, Span certain) {
    counts.merge(name, 1, Integer::sum);
    if (plain && certain.length() > 0) {
      int from = simple.span().end();
      definitions.put(name, new Definition(value, skip, from, Math.max(from, certain.end() + 1)));
    }
  }

  private void unknown(String name) {
    if (!name.isEmpty()) {
      counts.merge(name, 2, Integer::sum);
    }
  }

  /** Arithmetic may assign each name in it. */
  private void arithmetic(List<Part> parts) {
    for (Part part : parts) {
      if (!(part instanceof Part.Literal literal)) {
        continue;
      }
      String text = literal.value();
      boolean assigns = text.indexOf('=') >= 0 || text.contains("++") || text.contains("--");
      for (int i = 0; assigns && i < text.length(); i++) {
        String name = Cursor.isNameStart(text.charAt(i)) ? name(text.substring(i)) : "";
        unknown(name);
        i += name.length();
      }
    }
  }

  /** {@code ${name:=value}} assigns, and so may arithmetic. */
  private void defaults(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Parameter parameter) {
        if (parameter.operator().endsWith("=")) {
          unknown(parameter.name());
        }
        defaults(parameter.operand());
      } else if (part instanceof Part.Arithmetic arithmetic) {
        arithmetic(arithmetic.parts());
      }
    }
  }
}
