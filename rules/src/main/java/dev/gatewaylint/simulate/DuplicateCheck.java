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

  /** "looks for another gateway 18 s after its start: one that it finds is killed by SIGKILL". */
  @Override
  public String toString() {
    String search = "looks for another " + of + " " + after.words() + " after its start: ";
    return reaction.kind() == End.Kind.SIGNAL
        ? search + "one that it finds " + reaction
        : search + "if it finds one, it " + reaction;
  }
}
