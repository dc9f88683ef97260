package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.shell.Joint;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A probe whose failure leads to a command: {@code probe || restart}, {@code if ! probe; then
 * restart; fi}, {@code probe && exit 0; restart}.
 *
 * @param failures how many failures in a row it takes; empty if that is not known
 */
public record FailedProbe(Call probe, HealthQuestion question, OptionalInt failures) {

  /** The nearest probe that leads to a command. */
  public static Optional<FailedProbe> leadingTo(Call act) {
    List<Call> before = act.before();
    for (int i = before.size() - 1; i >= 0; i--) {
      Call probe = before.get(i);
      Optional<HealthQuestion> question = HealthQuestion.of(probe);
      boolean asks = question.isPresent() && question.get().isProbe();
      if (asks && (isAlternative(probe, act) || guards(probe, act) || leaves(probe, act))) {
        return Optional.of(new FailedProbe(probe, question.get(), failures(probe, act)));
      }
    }
    return Optional.empty();
  }

  /** {@code probe || act}, also {@code [ "$(probe)" = ok ] || act}. */
  private static boolean isAlternative(Call probe, Call act) {
    Context.Position mine = act.invocation().context().position();
    if (mine.before() != Joint.OR && mine.index() == 0) {
      return false;
    }
    for (Call other : act.before()) {
      Context.Position position = other.invocation().context().position();
      boolean before = position.list() == mine.list() && position.index() < mine.index();
      if (before && (other == probe || other.holds(probe)) && failsInto(other, act)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first {@code ||} or {@code &&} behind a command is what its failure leads to. */
  private static boolean failsInto(Call other, Call act) {
    boolean same = other.invocation().context().outcome().failure() == Context.Failure.HANDLED;
    return same && act.invocation().context().position().before() == Joint.OR;
  }

  /** Whether a condition that the command stands under is, or holds, the probe. */
  private static boolean guards(Call probe, Call act) {
    for (Context.Guard guard : act.guards()) {
      if (Call.isWithin(probe, guard.span())) {
        return isTest(probe, guard) || failsUnder(probe, guard);
      }
    }
    return readsStatus(probe, act);
  }

  /** Whether what is compared is something that the probe printed. */
  private static boolean isTest(Call probe, Context.Guard guard) {
    for (Call other : probe.after()) {
      if (Call.isWithin(other, guard.span()) && other.holds(probe)) {
        return true;
      }
    }
    for (Call other : probe.before()) {
      if (Call.isWithin(other, guard.span()) && other.holds(probe)) {
        return true;
      }
    }
    return false;
  }

  private static boolean failsUnder(Call probe, Context.Guard guard) {
    return probe.invocation().context().outcome().negated() == guard.met();
  }

  /** {@code probe; if [ $? -ne 0 ]; then act; fi}. */
  private static boolean readsStatus(Call probe, Call act) {
    if (!probe.invocation().context().outcome().statusRead() || probe.after().isEmpty()) {
      return false;
    }
    Call next = probe.after().get(0);
    for (Context.Guard guard : act.guards()) {
      if (Call.isWithin(next, guard.span())) {
        return true;
      }
    }
    return false;
  }

  /** {@code probe && exit 0; act}, also with {@code if}. */
  private static boolean leaves(Call probe, Call act) {
    for (Call other : probe.after()) {
      if (other.place().span().start() >= act.place().span().start()) {
        return false;
      }
      String program = other.argv().program();
      if (program.equals("exit") || program.equals("return")) {
        Context.Position position = other.invocation().context().position();
        boolean joined =
            position.list() == probe.invocation().context().position().list()
                && position.before() == Joint.AND;
        if (joined) {
          return true;
        }
        for (Context.Guard guard : other.guards()) {
          if (Call.isWithin(probe, guard.span()) && !failsUnder(probe, guard)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static OptionalInt failures(Call probe, Call act) {
    boolean repeated = probe.invocation().context().scope().loop();
    if (repeated && !act.invocation().context().scope().loop()) {
      return OptionalInt.empty();
    }
    List<Context.Guard> others = new ArrayList<>();
    for (Context.Guard guard : act.guards()) {
      if (!probe.guards().contains(guard) && !Call.isWithin(probe, guard.span())) {
        others.add(guard);
      }
    }
    if (others.isEmpty() || (others.size() == 1 && readsStatus(probe, act))) {
      return OptionalInt.of(1);
    }
    return others.size() == 1 ? counted(act, others.get(0)) : OptionalInt.empty();
  }

  /** The number in {@code [ "$failures" -ge 3 ]}. */
  private static OptionalInt counted(Call act, Context.Guard guard) {
    for (Call test : act.before()) {
      String program = test.argv().program();
      boolean tests = program.equals("[") || program.equals("test");
      if (tests && Call.isWithin(test, guard.span())) {
        String operator = test.argv().word(2);
        OptionalInt number = number(test.argv().word(3));
        if (number.isEmpty()) {
          return number;
        }
        return switch (operator) {
          case "-ge", "-eq", "=", "==" -> number;
          case "-gt" -> OptionalInt.of(number.getAsInt() + 1);
          default -> OptionalInt.empty();
        };
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt number(String word) {
    try {
      return OptionalInt.of(Integer.parseInt(word));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * The time from one run of a command to the next: the constant {@code sleep}s of the loop that it
   * stands in, else the schedule of those who run the text.
   */
  public static Optional<TimeSpan> periodOf(Call act) {
    if (act.invocation().context().scope().loop()) {
      return sleeps(act);
    }
    Optional<TimeSpan> least = Optional.empty();
    for (Caller caller : act.callers()) {
      Optional<TimeSpan> own = caller.period();
      boolean less = own.isPresent() && (least.isEmpty() || own.get().compareTo(least.get()) < 0);
      least = less ? own : least;
    }
    return least;
  }

  private static Optional<TimeSpan> sleeps(Call act) {
    long micros = 0;
    List<Call> all = new ArrayList<>(act.before());
    all.addAll(act.after());
    for (Call other : all) {
      boolean with =
          other.argv().program().equals("sleep")
              && other.invocation().context().scope().loop()
              && isReachedWith(other, act);
      if (with) {
        Optional<TimeSpan> time = TimeSpan.parseSeconds(other.argv().word(1));
        if (time.isEmpty() || time.get().isInfinite()) {
          return Optional.empty();
        }
        micros += time.get().micros();
      }
    }
    return micros <= 0 ? Optional.empty() : Optional.of(new TimeSpan(micros));
  }

  /** Whether whoever gets to a command also gets to another. */
  private static boolean isReachedWith(Call other, Call act) {
    List<Context.Guard> guards = other.guards();
    boolean sameFunction =
        other
            .invocation()
            .context()
            .scope()
            .function()
            .equals(act.invocation().context().scope().function());
    return sameFunction
        && guards.size() <= act.guards().size()
        && act.guards().subList(0, guards.size()).equals(guards);
  }
}
