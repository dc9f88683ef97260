package dev.gatewaylint.host;

import java.util.List;

/** Targets that the system's manager has and a user's has not (systemd.special(7)). */
public final class SystemTargets {
  private static final List<String> NAMES =
      List.of(
          "multi-user.target",
          "graphical.target",
          "network.target",
          "network-online.target",
          "sysinit.target",
          "local-fs.target",
          "remote-fs.target",
          "rescue.target",
          "emergency.target");

  private SystemTargets() {}

  /** Whether it is one. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
