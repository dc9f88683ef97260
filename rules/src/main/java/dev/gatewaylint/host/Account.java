package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import dev.gatewaylint.syntax.unit.value.ExecCommand.Prefix;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * Why a service of the system runs as root.
 *
 * @param place what makes it so; empty where something is missing
 * @param reason the same as half a sentence
 */
public record Account(Optional<Place> place, String reason) {
  /** The reason, if it runs as root; what a container runs as is the image's affair. */
  public static Optional<Account> root(Service service) {
    if (!service.isOfSystem() || service.unit().name().kind().isQuadlet()) {
      return Optional.empty();
    }
    for (Sourced<ExecCommand> start : service.commands("ExecStart")) {
      for (Prefix prefix : List.of(Prefix.FULL_PRIVILEGES, Prefix.NO_USER)) {
        if (start.value().prefixes().contains(prefix)) {
          String sign = prefix == Prefix.NO_USER ? "!" : "+";
          return Optional.of(
              new Account(start.place(), "the prefix " + sign + " sets User= aside"));
        }
      }
    }
    boolean dynamic =
        service.word("DynamicUser").flatMap(word -> BooleanValue.parse(word.value())).orElse(false);
    Optional<Sourced<String>> user = service.word("User");
    if (user.isEmpty()) {
      return dynamic ? Optional.empty() : Optional.of(new Account(Optional.empty(), "no User="));
    }
    String name = user.get().value();
    return name.equals("root") || name.equals("0")
        ? Optional.of(new Account(user.get().place(), "User=" + name))
        : Optional.empty();
  }
}
