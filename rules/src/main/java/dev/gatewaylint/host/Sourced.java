package dev.gatewaylint.host;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * A value that is in force, and where it comes from.
 *
 * @param value the value
 * @param origin who set it
 * @param place the assignment that set it; empty for what is built in
 */
public record Sourced<T>(T value, Origin origin, Optional<Place> place) {
  /** Who set a value. */
  public enum Origin {
    /** The unit's fragment or a drop-in. */
    UNIT,
    /** The manager's configuration. */
    MANAGER,
    /** systemd itself. */
    BUILT_IN
  }

  /** A value that nobody set. */
  public static <T> Sourced<T> builtIn(T value) {
    return new Sourced<>(value, Origin.BUILT_IN, Optional.empty());
  }

  /** A value that a unit's file sets. */
  public static <T> Sourced<T> unit(T value, Place place) {
    return new Sourced<>(value, Origin.UNIT, Optional.of(place));
  }

  /** A value that the manager's configuration sets. */
  public static <T> Sourced<T> manager(T value, Place place) {
    return new Sourced<>(value, Origin.MANAGER, Optional.of(place));
  }

  /** Whether the unit itself says so. */
  public boolean isWritten() {
    return origin == Origin.UNIT;
  }
}
