package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Context;
import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often a command is run. */
final class Recurrence {
  private Recurrence() {}

  /**
   * The time from one run of a command to the next: the constant {@code sleep}s of the loop that it
   * stands in, else the schedule of those who run the text.
   */
  static Optional<TimeSpan> of(Call act) {
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
