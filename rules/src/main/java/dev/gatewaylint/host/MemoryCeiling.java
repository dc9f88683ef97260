package dev.gatewaylint.host;

import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A limit on a service's memory, above which the kernel kills (systemd.resource-control(5)). */
public final class MemoryCeiling {
  private static final List<String> DIRECTIVES = List.of("MemoryMax", "MemoryLimit");

  private MemoryCeiling() {}

  /** Where a service sets one. */
  public static Optional<Place> placeIn(Service service) {
    for (String name : DIRECTIVES) {
      Optional<Sourced<String>> word = service.word(name);
      if (word.isPresent() && !word.get().value().equals("infinity")) {
        return word.get().place();
      }
    }
    return Optional.empty();
  }
}
