package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Context;
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

  private static final int MOST_PROBES = 4;

  /** The nearest probe that leads to a command. */
  public static Optional<FailedProbe> leadingTo(Call act) {
    List<Call> before = act.before();
    int probes = 0;
    for (int i = before.size() - 1; i >= 0 && probes < MOST_PROBES; i--) {
      Call probe = before.get(i);
      Optional<HealthQuestion> question = probe.question();
      boolean asks = question.isPresent() && question.get().isProbe();
      probes += asks ? 1 : 0;
      if (asks && FailurePath.leads(probe, act)) {
        return Optional.of(new FailedProbe(probe, question.get(), failures(probe, act)));
      }
    }
    return Optional.empty();
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
    if (others.isEmpty() || (others.size() == 1 && FailurePath.isStatusRead(probe, act))) {
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

  /** For how long the probe must have failed; empty if that is not known. */
  public Optional<TimeSpan> patience(Call act) {
    Optional<TimeSpan> period = failures.isPresent() ? periodOf(act) : Optional.empty();
    return period.map(span -> TimeSpan.ofSeconds(Math.round(span.seconds() * failures.getAsInt())));
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
