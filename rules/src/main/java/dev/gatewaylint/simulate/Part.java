package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;

/**
 * A service in a play.
 *
 * @param name its name, the only one of its kind in a play
 * @param supervisor who starts it again
 * @param program what it runs
 * @param from when it is started for the first time
 */
public record Part(String name, Supervisor supervisor, Program program, TimeSpan from) {
  /** Refuses a negative time. */
  public Part {
    Clock.checked("the first start of " + name, from);
  }

  /** One that is started when the play begins. */
  public static Part of(String name, Supervisor supervisor, Program program) {
    return new Part(name, supervisor, program, TimeSpan.ZERO);
  }
}
