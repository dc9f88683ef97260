package dev.gatewaylint.caller;

import dev.gatewaylint.caller.Caller.Origin;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * What an account does with nobody at the keyboard.
 *
 * @param words what makes it one, as half a sentence about it
 * @param place where that is said; empty where its name says it
 */
public record Role(String words, Optional<Place> place) {

  /** The role of an account: a service, cron, or a gateway's by its name. Empty for a person's. */
  public static Optional<Role> of(String user, Calls calls) {
    Optional<Role> found = Optional.empty();
    for (CallText text : calls.texts()) {
      for (Caller caller : text.callers()) {
        boolean starts = caller.chain().size() == 1 && caller.isUnattended();
        if (starts && caller.user().equals(Optional.of(user))) {
          if (caller.origin() == Origin.UNIT) {
            String unit = caller.service().map(s -> s.unit().name().text()).orElse("a unit");
            return Optional.of(new Role(unit + " runs as it", caller.start()));
          }
          found = found.or(() -> Optional.of(new Role("cron runs jobs as it", caller.start())));
        }
      }
    }
    return found.isEmpty() && Targeted.isFamily(user)
        ? Optional.of(new Role("it is named like a gateway", Optional.empty()))
        : found;
  }
}
