package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.syntax.shell.Context.Failure;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks through the commands of one shell and tells what each would run. */
final class Walker {
  /** Where the invocations of a script and of the strings in it are put. */
  static final class Sink {
    private static final int MOST = 1_000_000;

    final List<Invocation> found;
    private int lists;
    private long characters;

    Sink(List<Invocation> found, int length) {
      this.found = found;
      this.characters = 3L * length + 100_000;
    }

    /** Adds what was found; what a hostile script makes beyond any measure is left out. */
    void add(Invocation invocation) {
      if (found.size() < MOST) {
        found.add(invocation);
      }
    }

    /** Whether that much more text out of strings may be read. */
    boolean spend(int length) {
      characters -= length;
      return characters >= 0;
    }

    int nextList() {
      return lists++;
    }
  }

  private final Sink sink;
  private final SimpleCommands simple;
  private final RootTest roots;
  private final Endings endings = new Endings();
  private final Map<String, RootTest.Answer> testing = new HashMap<>();
  private final Set<String> guarding = new HashSet<>();
  private final Calls calls = new Calls();

  Walker(SourceFile file, CommandList script, Sink sink) {
    this.sink = sink;
    Variables variables = Variables.of(script);
    this.simple = new SimpleCommands(file, new Expander(variables), sink, calls, this);
    this.roots = new RootTest(variables, testing);
    Tree.visit(
        script,
        (command, certain, function) -> {
          if (command instanceof Command.Function defined) {
            calls.define(defined.name());
          }
        });
  }

  /** Walks through a whole script and settles what depends on who calls its functions. */
  void run(CommandList script, Frame frame) {
    int first = sink.found.size();
    list(script, frame);
    calls.settle(sink.found, first);
  }

  /** Walks through a list; the frame holds afterwards what the list did to the shell. */
  void list(CommandList list, Frame frame) {
    Failure last = frame.last;
    List<AndOrList> items = list.items();
    for (int i = 0; i < items.size(); i++) {
      boolean isLast = i + 1 == items.size();
      boolean read = !isLast && StatusReading.startsWith(items.get(i + 1));
      boolean goesOn = !frame.errexit || frame.exempt;
      frame.last = read && goesOn ? Failure.HANDLED : isLast ? last : Failure.UNHEEDED;
      Neighbours around =
          new Neighbours(
              i == 0
                  ? Joint.NONE
                  : items.get(i - 1).background() ? Joint.BACKGROUND : Joint.SEQUENCE,
              items.get(i).background() ? Joint.BACKGROUND : isLast ? Joint.NONE : Joint.SEQUENCE,
              read);
      andOr(items.get(i), frame, around);
    }
    frame.last = last;
  }

  /** What stands around an and-or list. */
  record Neighbours(Joint before, Joint after, boolean statusRead) {}

  private void andOr(AndOrList item, Frame frame, Neighbours around) {
    int id = sink.nextList();
    boolean wasRoot = frame.rootOnly;
    List<Pipeline> pipelines = item.pipelines();
    int lastIndex = pipelines.size() - 1;
    boolean root = wasRoot;
    Failure[] fates = fates(item, frame.last);
    for (int i = 0; i <= lastIndex; i++) {
      Frame inner = i == lastIndex && !item.background() ? frame : frame.copy();
      boolean exempt = inner.exempt;
      boolean condition = inner.conditional;
      Failure last = inner.last;
      List<Context.Guard> guards = inner.guards;
      if (i > 0 && isCompound(pipelines.get(i))) {
        Span earlier = joined(pipelines.get(0).span(), pipelines.get(i - 1).span());
        inner.guard(earlier, item.operators().get(i - 1) == Joint.AND);
      }
      inner.rootOnly = root;
      inner.exempt |= i < lastIndex;
      inner.conditional |= i > 0;
      inner.background |= item.background();
      inner.last = fates[i];
      Joint before = i == 0 ? around.before() : item.operators().get(i - 1);
      Joint after = i == lastIndex ? around.after() : item.operators().get(i);
      boolean read = around.statusRead() && i == lastIndex;
      pipeline(pipelines.get(i), inner, new Link(id, i, before, after, read));
      if (i < lastIndex) {
        RootTest.Answer answer = roots.of(pipelines.get(i));
        boolean and = item.operators().get(i) == Joint.AND;
        root |= answer == (and ? RootTest.Answer.ROOT : RootTest.Answer.OTHER);
        frame.adopt(inner);
        frame.exported = inner.exported;
      }
      inner.exempt = exempt;
      inner.conditional = condition;
      inner.last = last;
      inner.guards = guards;
    }
    frame.rootOnly = wasRoot || (!item.background() && guards(item, frame));
  }

  /** Whether commands of a pipeline are in lists of their own, which do not show what joins it. */
  private static boolean isCompound(Pipeline pipeline) {
    for (Command command : pipeline.commands()) {
      if (!(command instanceof Command.Simple)) {
        return true;
      }
    }
    return false;
  }

  /** Where a pipeline stands in its and-or list. */
  record Link(int list, int index, Joint before, Joint after, boolean statusRead) {}

  /** What becomes of the status of each pipeline of a list if it fails. */
  private static Failure[] fates(AndOrList item, Failure last) {
    Failure[] fates = new Failure[item.pipelines().size()];
    Failure fate = item.background() ? Failure.UNHEEDED : last;
    for (int i = fates.length - 1; i >= 0; i--) {
      if (i < fates.length - 1 && item.operators().get(i) == Joint.OR) {
        boolean discards = StatusReading.discards(item.pipelines().get(i + 1));
        fate = discards ? Failure.DISCARDED : Failure.HANDLED;
      }
      fates[i] = fate;
    }
    return fates;
  }

  /** Whether only root gets past an and-or list. */
  private boolean guards(AndOrList item, Frame frame) {
    List<Pipeline> pipelines = item.pipelines();
    boolean inFunction = frame.function.isPresent();
    if (pipelines.get(0).commands().size() != 1) {
      return false;
    }
    Command only = pipelines.get(0).commands().get(0);
    if (pipelines.size() == 1 && only instanceof Command.Simple call && !call.words().isEmpty()) {
      return guarding.contains(call.words().get(0).constant());
    }
    if (pipelines.size() == 1 && only instanceof Command.If choice) {
      return guards(choice, inFunction);
    }
    if (pipelines.size() == 1 && only instanceof Command.Group group && !group.subshell()) {
      for (AndOrList inner : group.body().items()) {
        if (guards(inner, frame)) {
          return true;
        }
      }
      return false;
    }
    if (pipelines.size() < 2 || !endings.ends(pipelines.get(1), inFunction)) {
      return false;
    }
    RootTest.Answer answer = roots.of(pipelines.get(0));
    boolean and = item.operators().get(0) == Joint.AND;
    return answer == (and ? RootTest.Answer.OTHER : RootTest.Answer.ROOT);
  }

  private boolean guards(Command.If choice, boolean inFunction) {
    Command.Branch first = choice.branches().get(0);
    if (first.condition().items().size() != 1) {
      return false;
    }
    AndOrList condition = first.condition().items().get(0);
    if (endings.ends(first.body(), inFunction)) {
      return roots.failureOf(condition) == RootTest.Answer.ROOT;
    }
    Command.Branch second = choice.branches().get(choice.branches().size() - 1);
    return choice.branches().size() == 2
        && second.otherwise()
        && endings.ends(second.body(), inFunction)
        && roots.of(condition) == RootTest.Answer.ROOT;
  }

  private void pipeline(Pipeline pipeline, Frame frame, Link link) {
    List<Command> commands = pipeline.commands();
    boolean negated = frame.negated;
    boolean exempt = frame.exempt;
    frame.negated = pipeline.negated();
    frame.exempt |= pipeline.negated();
    for (int i = 0; i < commands.size(); i++) {
      boolean isLast = i + 1 == commands.size();
      Joint before = i == 0 ? link.before() : Joint.PIPE;
      Joint after = isLast ? link.after() : Joint.PIPE;
      Link own = new Link(link.list(), link.index(), before, after, link.statusRead() && isLast);
      Frame inner = frame;
      if (commands.size() > 1) {
        inner = frame.copy();
        inner.subshell = true;
        if (!isLast) {
          inner.outputDiscarded = false;
          if (!frame.pipefail) {
            inner.last = Failure.UNHEEDED;
            inner.exempt = true;
          }
        }
      }
      inner.input = i > 0 ? simple.output(commands.get(i - 1)) : inner.input;
      command(commands.get(i), inner, own);
    }
    frame.negated = negated;
    frame.exempt = exempt;
  }

  private void command(Command command, Frame frame, Link link) {
    if (command instanceof Command.Simple call) {
      simple.command(call, frame, link);
      return;
    }
    Frame inner = frame.copy();
    Discards.apply(command.redirections(), inner);
    simple.substitutions(command, frame);
    if (command instanceof Command.Group group) {
      inner.subshell |= group.subshell();
      list(group.body(), inner);
      if (!group.subshell()) {
        frame.adopt(inner);
        frame.exported = inner.exported;
      }
    } else if (command instanceof Command.If choice) {
      conditional(choice, inner, frame);
    } else if (command instanceof Command.Loop loop) {
      inner.loop = true;
      list(loop.condition(), asCondition(inner));
      inner.guard(loop.condition().span(), !loop.until());
      body(loop.body(), inner, frame);
    } else if (command instanceof Command.For loop) {
      inner.loop = true;
      body(loop.body(), inner, frame);
    } else if (command instanceof Command.Case choice) {
      for (Command.Arm arm : choice.arms()) {
        Frame chosen = inner.copy();
        if (!arm.patterns().isEmpty()) {
          int last = arm.patterns().size() - 1;
          chosen.guard(joined(arm.patterns().get(0).span(), arm.patterns().get(last).span()), true);
        }
        body(arm.body(), chosen, frame);
      }
    } else if (command instanceof Command.Function function) {
      function(function, inner);
    } else if (command instanceof Command.Coprocess coprocess) {
      inner.background = true;
      inner.subshell = true;
      command(coprocess.body(), inner, link);
    }
  }

  private static Frame asCondition(Frame frame) {
    Frame condition = frame.copy();
    condition.condition = true;
    condition.exempt = true;
    condition.last = Failure.HANDLED;
    return condition;
  }

  private void body(CommandList body, Frame inner, Frame outer) {
    Frame branch = inner.copy();
    branch.conditional = true;
    list(body, branch);
    outer.adopt(branch);
  }

  private void conditional(Command.If choice, Frame inner, Frame outer) {
    boolean root = inner.rootOnly;
    boolean sinceRoot = root;
    Optional<Span> failed = Optional.empty();
    for (Command.Branch branch : choice.branches()) {
      inner.rootOnly = sinceRoot;
      boolean then = sinceRoot;
      Frame taken = inner.copy();
      failed.ifPresent(span -> taken.guard(span, false));
      if (!branch.otherwise()) {
        Span tested = branch.condition().span();
        list(branch.condition(), asCondition(inner));
        taken.guard(tested, true);
        failed = Optional.of(failed.isPresent() ? joined(failed.get(), tested) : tested);
        if (branch.condition().items().size() == 1) {
          AndOrList condition = branch.condition().items().get(0);
          then |= roots.of(condition) == RootTest.Answer.ROOT;
          sinceRoot |= roots.failureOf(condition) == RootTest.Answer.ROOT;
        }
      }
      taken.rootOnly = then;
      body(branch.body(), taken, outer);
    }
  }

  private static Span joined(Span first, Span last) {
    return new Span(first.start(), Math.max(first.start(), last.end()));
  }

  private void function(Command.Function function, Frame inner) {
    inner.function = Optional.of(function.name());
    inner.guards = List.of();
    inner.last = Failure.RETURNED;
    inner.loop = false;
    inner.conditional = false;
    inner.condition = false;
    inner.rootOnly = false;
    endings.function(function);
    if (function.body() instanceof Command.Group group) {
      List<AndOrList> items = group.body().items();
      if (items.size() == 1) {
        testing.put(function.name(), roots.of(items.get(0)));
      }
      Frame outside = new Frame();
      for (AndOrList item : items) {
        if (guards(item, outside)) {
          guarding.add(function.name());
        }
      }
    }
    Link link = new Link(sink.nextList(), 0, Joint.NONE, Joint.NONE, false);
    command(function.body(), inner, link);
  }
}
