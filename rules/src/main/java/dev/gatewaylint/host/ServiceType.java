package dev.gatewaylint.host;

import java.util.Optional;

/** {@code Type=} of a service (systemd.service(5)). */
public enum ServiceType {
  SIMPLE("simple"),
  EXEC("exec"),
  FORKING("forking"),
  ONESHOT("oneshot"),
  DBUS("dbus"),
  NOTIFY("notify"),
  NOTIFY_RELOAD("notify-reload"),
  IDLE("idle");

  private final String word;

  ServiceType(String word) {
    this.word = word;
  }

  /** The type of that name. */
  public static Optional<ServiceType> parse(String word) {
    for (ServiceType type : values()) {
      if (type.word.equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether the type itself says that the program talks to systemd or to the bus. */
  public boolean talksToManager() {
    return this == NOTIFY || this == NOTIFY_RELOAD || this == DBUS;
  }
}
