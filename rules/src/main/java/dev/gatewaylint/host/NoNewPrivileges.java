package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.BooleanValue;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * Why no program of a service may gain rights by a set-user-id file such as sudo.
 *
 * @param place the directive that makes it so
 * @param directive its name
 * @param isImplied whether it says so itself, or systemd needs it for what the directive asks
 */
public record NoNewPrivileges(Place place, String directive, boolean isImplied) {
  /**
   * What needs a filter for system calls, which only a process with CAP_SYS_ADMIN may load without
   * giving up new privileges (context_has_no_new_privileges of systemd 252 and 257).
   */
  private static final List<String> FLAGS =
      List.of(
          "LockPersonality",
          "MemoryDenyWriteExecute",
          "PrivateDevices",
          "ProtectClock",
          "ProtectHostname",
          "ProtectKernelTunables",
          "ProtectKernelModules",
          "ProtectKernelLogs",
          "RestrictRealtime",
          "RestrictSUIDSGID");

  /**
   * From this version on the system's manager loads the filter before it gives up its capabilities
   * (NEWS of systemd 255). A filter that forbids capset(2) or prctl(2) is not looked for.
   */
  private static final int FILTERS_WITHOUT = 255;

  private static final List<String> LISTS =
      List.of(
          "RestrictAddressFamilies",
          "SystemCallArchitectures",
          "SystemCallFilter",
          "SystemCallLog");

  /** The reason, for commands that run as the service's own user. */
  public static Optional<NoNewPrivileges> of(Service service) {
    for (String directive : List.of("NoNewPrivileges", "DynamicUser")) {
      Optional<Sourced<String>> written = flag(service, directive);
      if (written.isPresent()) {
        return reason(written.get(), directive, directive.equals("DynamicUser"));
      }
    }
    return isPrivileged(service) ? Optional.empty() : implied(service);
  }

  private static Optional<NoNewPrivileges> implied(Service service) {
    for (String directive : FLAGS) {
      Optional<Sourced<String>> written = flag(service, directive);
      if (written.isPresent()) {
        return reason(written.get(), directive, true);
      }
    }
    for (String directive : LISTS) {
      Optional<Sourced<String>> written = service.word(directive);
      if (written.isPresent()) {
        return reason(written.get(), directive, true);
      }
    }
    Optional<Sourced<String>> namespaces = service.word("RestrictNamespaces");
    boolean free =
        namespaces.isEmpty()
            || BooleanValue.parse(namespaces.get().value()).equals(Optional.of(false));
    return free ? Optional.empty() : reason(namespaces.get(), "RestrictNamespaces", true);
  }

  private static Optional<NoNewPrivileges> reason(
      Sourced<String> written, String directive, boolean implied) {
    return written.place().map(place -> new NoNewPrivileges(place, directive, implied));
  }

  private static Optional<Sourced<String>> flag(Service service, String directive) {
    return service.word(directive).filter(word -> isOn(word.value()));
  }

  /** {@code ProtectHostname=private} and the like are on as well. */
  private static boolean isOn(String value) {
    return BooleanValue.parse(value).orElse(true);
  }

  /** Neither a capability that is taken away nor an ambient one matters (measured). */
  private static boolean isPrivileged(Service service) {
    if (!service.isOfSystem()) {
      return false;
    }
    if (service.host().systemd().version() >= FILTERS_WITHOUT) {
      return true;
    }
    Optional<String> user = service.word("User").map(Sourced::value);
    return user.isEmpty() || user.get().equals("root") || user.get().equals("0");
  }
}
