package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * Something that happens in a play.
 *
 * @param t when, from the beginning of the play
 * @param actor the service or whoever it is that does it
 * @param what what, as the rest of a sentence that begins with the actor
 */
public record Event(TimeSpan t, String actor, String what) {
  /** "28s openclaw.service starts". */
  @Override
  public String toString() {
    return t + " " + actor + " " + what;
  }
}
