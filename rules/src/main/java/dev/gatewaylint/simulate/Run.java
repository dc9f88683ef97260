package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * One run of a program, left alone.
 *
 * @param length from the start of the process to its end, start-up included
 * @param end how it ends then
 */
public record Run(TimeSpan length, End end) {
  /** Refuses a run without length, which would be a loop in which no time passes. */
  public Run {
    Clock.positive("a run", length);
  }

  /** "18 s, then is killed by SIGKILL". */
  @Override
  public String toString() {
    return end.kind() == End.Kind.NEVER ? "for ever" : length.words() + ", then " + end;
  }
}
