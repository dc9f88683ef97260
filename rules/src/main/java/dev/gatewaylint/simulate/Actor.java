package dev.gatewaylint.simulate;

import dev.gatewaylint.syntax.unit.value.TimeSpan;
import java.util.Optional;

/**
 * Somebody outside who acts on a service: cron, a timer, a script, a person.
 *
 * @param name how the timeline calls it
 * @param action what it does
 * @param service the name of the service in the play
 * @param first when, from the beginning of the play
 * @param every the period in which it does so again
 */
public record Actor(
    String name, Action action, String service, TimeSpan first, Optional<TimeSpan> every) {
  /** Refuses a period without length. */
  public Actor {
    Clock.checked("the time at which " + name + " acts", first);
    if (every.isPresent()) {
      Clock.positive("the period of " + name, every.get());
    }
  }

  /** One that acts once. */
  public static Actor once(String name, Action action, String service, TimeSpan at) {
    return new Actor(name, action, service, at, Optional.empty());
  }

  /** One that acts for the first time after one period, and so on. */
  public static Actor every(TimeSpan period, String name, Action action, String service) {
    return new Actor(name, action, service, period, Optional.of(period));
  }

  /** "cron restarts openclaw.service every 30 min, first after 30 min". */
  @Override
  public String toString() {
    return name
        + " "
        + action
        + " "
        + service
        + (every.isPresent() ? " every " + every.get().words() + ", first" : "")
        + " after "
        + first.words();
  }
}
