package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/**
 * How a service, or a play, comes out.
 *
 * @param kind in one word
 * @param reason why it is unknown; empty for the other kinds
 * @param starts starts until it stops; else those in the length of the play
 * @param firstStop when a supervisor left a service as it was for the first time; actors may have
 *     started it again
 * @param period mean time between starts, once a state has returned
 * @param startsPerDay starts in 24 h, once a state has returned; else 0
 * @param otherwise how it comes out on the other side of a boundary that is less than 15 % away
 */
public record Verdict(
    Kind kind,
    String reason,
    long starts,
    Optional<TimeSpan> firstStop,
    Optional<TimeSpan> period,
    double startsPerDay,
    Optional<Verdict> otherwise) {

  private static final double DAY = 86_400e6;

  /** The kinds, the worst last. */
  public enum Kind {
    /** It runs for ever, or is healthy between a state and its return. */
    RECOVERS("recovers"),
    /** It ends, and nobody starts it again. */
    STOPS("stops"),
    /** It cannot be told. */
    UNKNOWN("unknown"),
    /** A state returns, so that it is started for ever, and it is not healthy in between. */
    ENDLESS("endless");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word in reports. */
    public String word() {
      return word;
    }
  }

  static Verdict of(
      Kind kind, String reason, long starts, long firstStop, long startsInCycle, long cycle) {
    boolean loops = startsInCycle > 0;
    return new Verdict(
        kind,
        reason,
        starts,
        firstStop >= Clock.NEVER ? Optional.empty() : Optional.of(Clock.span(firstStop)),
        loops ? Optional.of(Clock.span(cycle / startsInCycle)) : Optional.empty(),
        loops ? DAY * startsInCycle / cycle : 0,
        Optional.empty());
  }

  Verdict or(Verdict other) {
    return new Verdict(kind, reason, starts, firstStop, period, startsPerDay, Optional.of(other));
  }

  /** Whether it is so close to a boundary that it may come out otherwise. */
  public boolean marginal() {
    return otherwise.isPresent();
  }

  /** "stops after 5 starts at 2min 20s", "endless: a start every 28s, 3086 a day", ... */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(kind.word());
    if (kind == Kind.STOPS) {
      out.append(" after ").append(starts).append(starts == 1 ? " start" : " starts");
      firstStop.ifPresent(stop -> out.append(" at ").append(stop));
    }
    period.ifPresent(
        time ->
            out.append(": a start every ")
                .append(time)
                .append(", ")
                .append(Math.round(startsPerDay))
                .append(" a day"));
    if (!reason.isEmpty()) {
      out.append(": ").append(reason);
    }
    otherwise.ifPresent(other -> out.append("; or, being close: ").append(other));
    return out.toString();
  }
}
