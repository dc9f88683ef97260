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
 * @param act the command, or the call of the function that it stands in
 * @param probe the command that asks
 * @param question what it asks
 * @param failures how many failures in a row it takes; empty if that is not known
 */
public record FailedProbe(Call act, Call probe, HealthQuestion question, OptionalInt failures) {

  private static final int MOST_PROBES = 4;

  /** The nearest probe that leads to a command, or to a call of the function it stands in. */
  public static Optional<FailedProbe> leadingTo(Call act) {
    Optional<FailedProbe> found = directly(act);
    for (Call use : act.uses()) {
      found = found.isPresent() ? found : directly(use);
    }
    return found;
  }

  private static Optional<FailedProbe> directly(Call act) {
    List<Call> before = act.before();
    int probes = 0;
    for (int i = before.size() - 1; i >= 0 && probes < MOST_PROBES; i--) {
      Call asking = before.get(i);
      Optional<Call> probe = probeOf(asking);
      probes += probe.isPresent() ? 1 : 0;
      if (probe.isPresent() && FailurePath.leads(asking, act)) {
        HealthQuestion question = probe.get().question().orElseThrow();
        return Optional.of(new FailedProbe(act, probe.get(), question, failures(asking, act)));
      }
    }
    return Optional.empty();
  }

  /** The command itself, or the one in the function that it calls. */
  private static Optional<Call> probeOf(Call asking) {
    if (isProbe(asking)) {
      return Optional.of(asking);
    }
    for (Call inside : asking.body()) {
      if (isProbe(inside)) {
        return Optional.of(inside);
      }
    }
    return Optional.empty();
  }

  private static boolean isProbe(Call call) {
    return call.question().map(HealthQuestion::isProbe).orElse(false);
  }

  private static OptionalInt failures(Call probe, Call act) {
    boolean repeated = probe.invocation().context().scope().loop();
    if (repeated && !act.invocation().context().scope().loop()) {
      return OptionalInt.empty();
    }
    List<Context.Guard> others = new ArrayList<>();
    for (Context.Guard guard : act.guards()) {
      if (!probe.guards().contains(guard) && !Surroundings.isWithin(probe, guard.span())) {
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
      if (tests && Surroundings.isWithin(test, guard.span())) {
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
  public Optional<TimeSpan> patience() {
    Optional<TimeSpan> period = failures.isPresent() ? act.period() : Optional.empty();
    return period.map(span -> TimeSpan.ofSeconds(Math.round(span.seconds() * failures.getAsInt())));
  }
}
