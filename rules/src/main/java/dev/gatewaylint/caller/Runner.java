package dev.gatewaylint.caller;

import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Invocation;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.syntax.shell.Setting;
import java.util.Optional;

/**
 * As whom and where a command runs, after what stands before it.
 *
 * @param user empty if it is not known
 * @param isElsewhere whether it runs on another host
 * @param leavesUnit whether the manager starts it, outside of the caller's cgroup
 * @param hasUserBus whether {@code systemctl --user} finds that user's manager
 * @param changed whether it runs as somebody else than the caller
 */
record Runner(
    Optional<String> user,
    boolean isElsewhere,
    boolean leavesUnit,
    boolean hasUserBus,
    boolean changed) {

  private static final Optional<String> ROOT = Optional.of("root");

  /** Who runs a command that somebody calls. */
  static Runner of(Optional<String> caller, boolean bus, Invocation invocation) {
    Optional<String> user = caller;
    boolean elsewhere = false;
    boolean leaves = false;
    boolean hasBus = bus;
    boolean changed = false;
    for (Prefix prefix : invocation.prefixes()) {
      if (prefix instanceof Prefix.Sudo sudo) {
        user = named(sudo.user());
        hasBus = sudo.has("login") || (sudo.has("preserve-env") && hasBus);
        changed = true;
      } else if (prefix instanceof Prefix.Doas doas) {
        user = named(doas.user());
        hasBus = false;
        changed = true;
      } else if (prefix instanceof Prefix.AsUser other) {
        user = named(other.user());
        hasBus = other.login(); // pam_systemd gives a login shell its session
        changed = true;
      } else if (prefix instanceof Prefix.SystemdRun run) {
        leaves = true;
        if (run.has("user")) {
          hasBus = true;
        } else if (!run.has("scope")) {
          user = run.value("uid").isPresent() ? run.value("uid").get().value() : ROOT;
        }
      } else if (prefix instanceof Prefix.Ssh) {
        elsewhere = true;
      }
    }
    for (Setting setting : invocation.environment()) {
      hasBus |=
          setting.name().equals("XDG_RUNTIME_DIR")
              || setting.name().equals("DBUS_SESSION_BUS_ADDRESS");
    }
    return new Runner(user, elsewhere, leaves, hasBus, changed);
  }

  private static Optional<String> named(Optional<Argument> user) {
    return user.isPresent() ? user.get().value() : ROOT;
  }
}
