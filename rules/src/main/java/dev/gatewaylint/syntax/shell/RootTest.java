package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command that tests who runs the script says when it succeeds. */
final class RootTest {
  /** What success of a command means. */
  enum Answer {
    ROOT,
    OTHER,
    NOTHING;

    Answer negated() {
      return this == ROOT ? OTHER : this == OTHER ? ROOT : NOTHING;
    }
  }

  private final Variables variables;
  private final Map<String, Answer> functions;

  RootTest(Variables variables, Map<String, Answer> functions) {
    this.variables = variables;
    this.functions = functions;
  }

  /** What success of a pipeline means. */
  Answer of(Pipeline pipeline) {
    if (pipeline.commands().size() != 1) {
      return Answer.NOTHING;
    }
    Answer answer = of(pipeline.commands().get(0));
    return pipeline.negated() ? answer.negated() : answer;
  }

  /** What success of a whole and-or list means. */
  Answer of(AndOrList list) {
    Answer answer = of(list.pipelines().get(0));
    for (int i = 1; i < list.pipelines().size(); i++) {
      Answer next = of(list.pipelines().get(i));
      boolean and = list.operators().get(i - 1) == Joint.AND;
      answer =
          and
              ? (answer == Answer.NOTHING ? next : answer)
              : answer == next ? answer : Answer.NOTHING;
    }
    return answer;
  }

  /** What failure of a whole and-or list means, as what would succeed. */
  Answer failureOf(AndOrList list) {
    Answer answer = of(list.pipelines().get(0)).negated();
    for (int i = 1; i < list.pipelines().size(); i++) {
      Answer next = of(list.pipelines().get(i)).negated();
      boolean or = list.operators().get(i - 1) == Joint.OR;
      answer =
          or
              ? (answer == Answer.NOTHING ? next : answer)
              : answer == next ? answer : Answer.NOTHING;
    }
    return answer;
  }

  private Answer of(Command command) {
    if (command instanceof Command.Simple simple && !simple.words().isEmpty()) {
      return simple(simple.words());
    }
    if (command instanceof Command.Conditional test) {
      return operands(test.words());
    }
    if (command instanceof Command.Arithmetic arithmetic) {
      return arithmetic(arithmetic.expression());
    }
    return Answer.NOTHING;
  }

  private Answer simple(List<Word> words) {
    String program = words.get(0).constant();
    if (program.equals("[") && words.get(words.size() - 1).constant().equals("]")) {
      return operands(words.subList(1, words.size() - 1));
    }
    if (program.equals("test")) {
      return operands(words.subList(1, words.size()));
    }
    return functions.getOrDefault(program, Answer.NOTHING);
  }

  private Answer operands(List<Word> words) {
    if (words.size() == 4 && words.get(0).constant().equals("!")) {
      return operands(words.subList(1, 4)).negated();
    }
    if (words.size() != 3) {
      return Answer.NOTHING;
    }
    Word left = words.get(0);
    Word right = words.get(2);
    boolean id = (isId(left) && isZero(right)) || (isId(right) && isZero(left));
    boolean name = (isName(left) && isRoot(right)) || (isName(right) && isRoot(left));
    return switch (words.get(1).constant()) {
      case "-eq", "=", "==" -> id || name ? Answer.ROOT : Answer.NOTHING;
      case "-ne", "!=" -> id || name ? Answer.OTHER : Answer.NOTHING;
      case "-gt" -> isId(left) && isZero(right) ? Answer.OTHER : Answer.NOTHING;
      default -> Answer.NOTHING;
    };
  }

  private static boolean isZero(Word word) {
    return word.constant().equals("0");
  }

  private static boolean isRoot(Word word) {
    return word.constant().equals("root");
  }

  private boolean isId(Word word) {
    return is(word, true, 0);
  }

  private boolean isName(Word word) {
    return is(word, false, 0);
  }

  private boolean is(Word word, boolean id, int depth) {
    Optional<Part> only = only(word);
    if (only.isEmpty() || depth > 4) {
      return false;
    }
    if (only.get() instanceof Part.Parameter parameter) {
      String name = parameter.name();
      boolean plain = parameter.operator().isEmpty() || parameter.operator().endsWith("-");
      boolean builtin =
          id
              ? name.equals("EUID") || name.equals("UID")
              : name.equals("USER") || name.equals("LOGNAME");
      if (builtin || !plain) {
        return builtin && plain;
      }
      Optional<Variables.Definition> once = variables.at(name, parameter.span().start());
      return once.isPresent() && is(once.get().value(), id, depth + 1);
    }
    return only.get() instanceof Part.Substitution substitution && isId(substitution.body(), id);
  }

  private static boolean isId(CommandList body, boolean id) {
    if (body.items().size() != 1 || body.items().get(0).pipelines().size() != 1) {
      return false;
    }
    List<Command> commands = body.items().get(0).pipelines().get(0).commands();
    if (commands.size() != 1 || !(commands.get(0) instanceof Command.Simple simple)) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    for (Word word : simple.words()) {
      text.append(word.constant()).append(' ');
    }
    String line = text.toString();
    line = line.startsWith("/usr/bin/") ? line.substring(9) : line;
    return switch (line) {
      case "id -u ", "id -ru ", "id -ur ", "id --user ", "id -r -u ", "id -u -r " -> id;
      case "whoami ", "id -un ", "id -nu ", "id -u -n ", "id -n -u ", "logname " -> !id;
      default -> false;
    };
  }

  /** The one expansion of a word that has nothing else; a declared word may start with its name. */
  private static Optional<Part> only(Word word) {
    List<Part> found = new ArrayList<>(1);
    for (Part part : word.parts()) {
      boolean nothing =
          part instanceof Part.Literal literal
              && (literal.value().isEmpty() || literal.value().endsWith("="));
      if (!nothing) {
        found.add(part);
      }
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Answer arithmetic(Part.Arithmetic expression) {
    StringBuilder text = new StringBuilder();
    for (Part part : expression.parts()) {
      if (part instanceof Part.Literal literal) {
        text.append(literal.value());
      } else {
        boolean id = is(new Word(part.span(), List.of(part)), true, 0);
        text.append(id ? "EUID" : "?");
      }
    }
    return switch (text.toString().replace(" ", "").replace("UID", "").replace("E", "")) {
      case "==0", "0==", "!", "<1" -> Answer.ROOT;
      case "!=0", "0!=", ">0", "" -> text.indexOf("UID") >= 0 ? Answer.OTHER : Answer.NOTHING;
      default -> Answer.NOTHING;
    };
  }
}
