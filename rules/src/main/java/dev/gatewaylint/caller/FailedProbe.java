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
    Optional<TimeSpan> period = failures.isPresent() ? act.period() : Optional.empty();
    return period.map(span -> TimeSpan.ofSeconds(Math.round(span.seconds() * failures.getAsInt())));
  }
}
