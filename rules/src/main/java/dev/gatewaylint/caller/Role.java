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

  /** The role of one whom a grant is for; empty if all are persons as far as the host tells. */
  public static Optional<Role> of(EffectiveGrant grant, Calls calls) {
    Optional<Role> found = Optional.empty();
    for (CallText text : calls.texts()) {
      for (Caller caller : text.callers()) {
        boolean starts = caller.chain().size() == 1 && caller.isUnattended();
        if (starts && caller.isOrdinaryUser() && grant.isFor(caller.userName())) {
          if (caller.origin() == Origin.UNIT) {
            return Optional.of(new Role(unit(caller) + " runs as it", caller.start()));
          }
          found = found.or(() -> Optional.of(new Role("cron runs jobs as it", caller.start())));
        }
      }
    }
    boolean named = grant.holder().map(user -> Targeted.isFamily(user.name())).orElse(false);
    return found.isEmpty() && named
        ? Optional.of(new Role("it is named like a gateway", Optional.empty()))
        : found;
  }

  private static String unit(Caller caller) {
    return caller.service().map(service -> service.unit().name().text()).orElse("a unit");
  }
}
