package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * Something wrong with an alias of a whole policy.
 *
 * @param place the name in question: the second definition, the reference that is undefined or
 *     closes the cycle, or the definition that nothing uses
 * @param other the definition that is in force, or the one that a cycle comes back to
 */
public record AliasFault(
    Kind kind, AliasKind aliases, String name, Place place, Optional<Place> other) {
  /** What is wrong. */
  public enum Kind {
    /** sudo keeps the first, and drops the rest of the line that holds the second. */
    DUPLICATE,
    /** sudo breaks the circle where it comes back, so that this reference matches nothing. */
    CYCLE,
    /** sudo takes the word for a user, group or host of that name, a command for none. */
    UNDEFINED,
    /** Neither a user specification nor a Defaults line leads to it. */
    UNUSED
  }
}
