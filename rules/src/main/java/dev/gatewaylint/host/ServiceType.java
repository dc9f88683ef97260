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

  private static final int NOTIFY_RELOAD_SINCE = 253;

  private final String word;

  ServiceType(String word) {
    this.word = word;
  }

  /** The type of that name, if that version of systemd has it. */
  public static Optional<ServiceType> parse(String word, int systemdVersion) {
    for (ServiceType type : values()) {
      boolean known = type != NOTIFY_RELOAD || systemdVersion >= NOTIFY_RELOAD_SINCE;
      if (known && type.word.equals(word)) {
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
