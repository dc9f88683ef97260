package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.shell.Context.Failure;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what simple commands run, and looks into what they hand to other shells. */
final class SimpleCommands {
  private static final int DEEPEST = 8;

  private final SourceFile file;
  private final Expander expander;
  private final Walker.Sink sink;
  private final Calls calls;
  private final Walker walker;

  SimpleCommands(SourceFile file, Expander expander, Walker.Sink sink, Calls calls, Walker walker) {
    this.file = file;
    this.expander = expander;
    this.sink = sink;
    this.calls = calls;
    this.walker = walker;
  }

  /** Tells a simple command and all that it runs. */
  void command(Command.Simple command, Frame frame, Walker.Link link) {
    List<Field> fields = expander.expand(command.words());
    List<Argument> argv = new ArrayList<>(fields.size());
    for (Field field : fields) {
      argv.add(field.argument(file));
    }
    if (!argv.isEmpty()) {
      List<Setting> own = settings(command);
      Frame inner = frame.copy();
      Discards.apply(command.redirections(), inner);
      inner.input = input(command.redirections()).or(() -> frame.input);
      calls.called(argv.get(0).value(), frame.function, frame.rootOnly);
      run(file.place(command.span()), fields, argv, own, inner, link);
    }
    substitutions(command, frame);
    ShellState.apply(command, argv, fields, expander, file, frame);
  }

  private List<Setting> settings(Command.Simple command) {
    if (command.assignments().isEmpty()) {
      return List.of();
    }
    List<Setting> settings = new ArrayList<>();
    for (Assignment assignment : command.assignments()) {
      Optional<String> value = expander.value(assignment.value(), 0).value();
      boolean whole = assignment.subscript().isEmpty() && !assignment.append();
      settings.add(
          new Setting(
              file.place(assignment.span()), assignment.name(), whole ? value : Optional.empty()));
    }
    return settings;
  }

  private void run(
      Place place,
      List<Field> fields,
      List<Argument> argv,
      List<Setting> own,
      Frame frame,
      Walker.Link link) {
    boolean function = calls.isFunction(argv.get(0).value().orElse(""));
    Peeler.Peeled peeled =
        function ? new Peeler.Peeled(List.of(), List.of(), 0, false) : Peeler.peel(file, argv);
    List<Prefix> prefixes = joined(frame.prefixes, peeled.prefixes());
    List<Setting> environment = joined(joined(frame.exported, own), peeled.environment());
    List<Argument> left = argv.subList(peeled.start(), argv.size());
    sink.add(new Invocation(place, left, prefixes, environment, context(frame, link), function));
    if (function || frame.depth >= DEEPEST) {
      return;
    }
    PayloadReader reader = new PayloadReader(file, fields, argv, peeled.start(), frame.input);
    List<Payload> payloads =
        peeled.bare() ? reader.readBare(prefixes.get(prefixes.size() - 1)) : reader.read();
    List<Prefix> around = peeled.bare() ? prefixes.subList(0, prefixes.size()) : prefixes;
    for (Payload payload : payloads) {
      payload(payload, place, around, environment, frame, link);
    }
  }

  private void payload(
      Payload payload,
      Place place,
      List<Prefix> prefixes,
      List<Setting> environment,
      Frame frame,
      Walker.Link link) {
    Frame inner = frame.copy();
    inner.prefixes = joined(prefixes, payload.added());
    inner.exported = environment;
    inner.input = payload.input();
    inner.depth++;
    if (!payload.signals().isEmpty()) {
      inner.trap = payload.signals();
      inner.last = Failure.UNHEEDED;
    }
    if (payload.text().isEmpty()) {
      List<Argument> argv = new ArrayList<>();
      for (Field field : payload.argv()) {
        argv.add(field.argument(file));
      }
      run(place, payload.argv(), argv, List.of(), inner, link);
      return;
    }
    ShellText text = payload.text().get();
    if (!sink.spend(text.text().length())) {
      return;
    }
    CommandList script = ShellParser.parse(text, new ArrayList<>());
    if (payload.sameShell()) {
      walker.list(script, inner);
    } else {
      inner.last = context(frame, link).outcome().failure();
      inner.function = Optional.empty();
      inner.guards = List.of();
      inner.errexit = payload.errexit();
      inner.pipefail = false;
      inner.exempt = false;
      new Walker(file, script, sink).run(script, inner);
    }
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<T> all = new ArrayList<>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static Context context(Frame frame, Walker.Link link) {
    Failure failure = frame.last;
    boolean stops = failure == Failure.UNHEEDED || failure == Failure.RETURNED;
    if (frame.background) {
      failure = Failure.UNHEEDED;
    } else if (stops && frame.errexit && !frame.exempt) {
      failure = Failure.STOPS;
    } else if (failure == Failure.STOPS && frame.exempt) {
      failure = Failure.UNHEEDED;
    }
    return new Context(
        new Context.Position(link.list(), link.index(), link.before(), link.after()),
        new Context.Outcome(
            frame.negated,
            frame.condition,
            failure,
            link.statusRead(),
            frame.errexit,
            frame.outputDiscarded,
            frame.errorDiscarded),
        new Context.Scope(
            frame.function,
            true,
            frame.subshell,
            frame.loop,
            frame.background,
            frame.conditional,
            frame.trap,
            frame.rootOnly,
            frame.depth,
            frame.guards));
  }

  private Optional<ShellText> input(List<Redirection> redirections) {
    Optional<ShellText> input = Optional.empty();
    for (Redirection redirection : redirections) {
      boolean standard =
          redirection.operator().startsWith("<")
              && (redirection.descriptor().isEmpty() || redirection.descriptor().equals("0"));
      if (!standard) {
        continue;
      }
      input = Optional.empty();
      if (redirection.document().isPresent()) {
        Field body = expander.document(redirection.document().get());
        input = Optional.of(body.shellText(file));
      } else if (redirection.operator().equals("<<<")) {
        input = Optional.of(expander.value(redirection.target(), 0).shellText(file));
      }
    }
    return input;
  }

  /** What a command writes, if that is known: {@code cat <<EOF}, {@code echo text}. */
  Optional<ShellText> output(Command command) {
    if (!(command instanceof Command.Simple simple) || simple.words().isEmpty()) {
      return Optional.empty();
    }
    String program = simple.words().get(0).constant();
    if (program.equals("cat") && simple.words().size() == 1) {
      return input(simple.redirections());
    }
    if (!program.equals("echo") || simple.words().size() < 2) {
      return Optional.empty();
    }
    List<Field> fields = expander.expand(simple.words());
    Field all = new Field(simple.words().get(1).span());
    for (int i = 1; i < fields.size(); i++) {
      boolean option = i == 1 && fields.get(i).text().matches("-[neE]+");
      if (!option) {
        all.join(fields.get(i));
      }
    }
    return Optional.of(all.shellText(file));
  }

  /** Tells the commands inside the words of a command, not those of its bodies. */
  void substitutions(Command command, Frame frame) {
    boolean words = false;
    if (command instanceof Command.Simple simple) {
      words = !simple.words().isEmpty();
      for (Assignment assignment : simple.assignments()) {
        parts(assignment.value().parts(), frame, words);
      }
      words(simple.words(), frame);
    } else if (command instanceof Command.For loop) {
      words(loop.words(), frame);
    } else if (command instanceof Command.Case choice) {
      parts(choice.subject().parts(), frame, true);
    } else if (command instanceof Command.Conditional test) {
      words(test.words(), frame);
    } else if (command instanceof Command.Arithmetic arithmetic) {
      parts(arithmetic.expression().parts(), frame, true);
    }
    for (Redirection redirection : command.redirections()) {
      parts(redirection.target().parts(), frame, true);
      if (redirection.document().isPresent()) {
        parts(redirection.document().get().parts(), frame, true);
      }
    }
  }

  private void words(List<Word> words, Frame frame) {
    for (Word word : words) {
      parts(word.parts(), frame, true);
    }
  }

  private void parts(List<Part> parts, Frame frame, boolean lost) {
    for (Part part : parts) {
      if (part instanceof Part.Substitution substitution) {
        substitution(substitution.body(), frame, lost);
      } else if (part instanceof Part.ProcessSubstitution substitution) {
        substitution(substitution.body(), frame, true);
      } else if (part instanceof Part.Parameter parameter) {
        parts(parameter.operand(), frame, lost);
      } else if (part instanceof Part.Arithmetic arithmetic) {
        parts(arithmetic.parts(), frame, lost);
      } else if (part instanceof Part.ArrayLiteral array) {
        words(array.words(), frame);
      }
    }
  }

  /** The status of a substitution counts only where an assignment is all there is. */
  private void substitution(CommandList body, Frame frame, boolean lost) {
    Frame inner = frame.copy();
    inner.subshell = true;
    inner.outputDiscarded = false;
    if (lost) {
      inner.last = Failure.UNHEEDED;
      inner.exempt = true;
    }
    walker.list(body, inner);
  }
}
