package dev.gatewaylint.host;

import java.util.Optional;

/** What the specifiers yield that systemd fills into a unit's values (systemd.unit(5)). */
final class UnitSpecifiers {
  private final Service service;
  private final Optional<String> home;

  /**
   * @param home what {@code %h} yields, absolute; empty if that is not known
   */
  UnitSpecifiers(Service service, Optional<String> home) {
    this.service = service;
    this.home = home;
  }

  /** A value with all of them filled in; empty where one is not known. */
  Optional<String> expand(String value) {
    if (value.indexOf('%') < 0) {
      return Optional.of(value);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '%' || i + 1 == value.length()) {
        out.append(value.charAt(i));
        continue;
      }
      Optional<String> filled = meaning(value.charAt(++i));
      if (filled.isEmpty()) {
        return Optional.empty();
      }
      out.append(filled.get());
    }
    return Optional.of(out.toString());
  }

  private Optional<String> meaning(char letter) {
    String name = service.unit().name().text();
    boolean instance = name.indexOf('@') >= 0;
    return switch (letter) {
      case '%' -> Optional.of("%");
      case 'h' -> home;
      case 'n' -> Optional.of(name);
      case 'N' -> Optional.of(name.substring(0, name.lastIndexOf('.')));
      case 'p' -> Optional.of(service.unit().name().prefix());
      case 'i', 'I' -> instance ? Optional.empty() : Optional.of("");
      case 'E' -> ofSystem() ? Optional.of("/etc") : home.map(path -> path + "/.config");
      case 'S' -> ofSystem() ? Optional.of("/var/lib") : home.map(path -> path + "/.local/state");
      case 't' -> ofSystem() ? Optional.of("/run") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean ofSystem() {
    return service.unit().scope().manager() == UnitScope.Manager.SYSTEM;
  }
}
