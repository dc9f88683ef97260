package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A program's search for another instance of itself.
 *
 * @param of what it takes for itself: all programs of a play with the same name here are duplicates
 *     of each other
 * @param after when it looks, from the start of its process
 * @param reaction what it does to one that it finds: SIGNAL kills the other with it, EXIT ends
 *     itself
 */
public record DuplicateCheck(String of, TimeSpan after, End reaction) {
  /** Refuses a reaction that is neither a signal nor an exit. */
  public DuplicateCheck {
    Clock.positive("the time before a duplicate check", after);
    if (reaction.kind() != End.Kind.SIGNAL && reaction.kind() != End.Kind.EXIT) {
      throw new IllegalArgumentException(
          "a duplicate check must kill the other instance or exit, not: " + reaction);
    }
  }

  /** "kills another gateway with SIGKILL 18s after its start". */
  @Override
  public String toString() {
    String other = "another instance of " + of;
    return reaction.kind() == End.Kind.SIGNAL
        ? "other instances of " + of + " found " + after + " after its start: each " + reaction
        : reaction + " if it finds " + other + " " + after + " after its start";
  }
}
