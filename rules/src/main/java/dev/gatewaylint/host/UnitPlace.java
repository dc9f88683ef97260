package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;
import java.util.List;
import java.util.Optional;

/**
 * What a path says of a file in unit syntax.
 *
 * @param role how systemd uses it
 * @param kind what it configures
 * @param scope the units it is loaded with
 */
public record UnitPlace(Role role, UnitKind kind, UnitScope scope) {
  /** How systemd uses a file. */
  public enum Role {
    FRAGMENT,
    DROP_IN,
    MANAGER
  }

  private static final List<UnitScope> HOST_SCOPES =
      List.of(UnitScope.system(), UnitScope.everyUser());
  private static final List<String> HOME_FOLDERS =
      List.of(".config/systemd/user", ".config/systemd/user.control", ".local/share/systemd/user");

  /** The part of a path that a file in unit syntax lies at; empty if its place says nothing. */
  public static Optional<UnitPlace> of(String path) {
    String folder = folder(path);
    String name = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
    if (isBusFolder(folder)) {
      return Optional.empty();
    }
    if (name.endsWith(".conf")) {
      return ofConf(folder, name);
    }
    Optional<UnitKind> kind = UnitKind.ofName(name);
    if (kind.isEmpty() || isDependencyFolder(folder)) {
      return Optional.empty();
    }
    boolean inUnitFolder = isUnitFolder(folder);
    boolean fits =
        kind.get().isQuadlet()
            ? contains(folder, "containers/systemd")
            : inUnitFolder || isUnmistakable(kind.get());
    return fits
        ? Optional.of(new UnitPlace(Role.FRAGMENT, kind.get(), scopeOf(folder)))
        : Optional.empty();
  }

  private static Optional<UnitPlace> ofConf(String folder, String name) {
    if (isManagerFile(folder, name)) {
      String file = folder.endsWith(".conf.d") ? folder : name;
      return Optional.of(new UnitPlace(Role.MANAGER, UnitKind.MANAGER, managerScope(file)));
    }
    if (!folder.endsWith(".d")) {
      return Optional.empty();
    }
    String parent = folder(folder);
    String owner = folder.substring(parent.isEmpty() ? 0 : parent.length() + 1);
    owner = owner.substring(0, owner.length() - 2);
    Optional<UnitKind> level = UnitKind.ofSuffix(owner);
    if (level.isPresent()) {
      return !level.get().isQuadlet() && isUnitFolder(parent)
          ? Optional.of(new UnitPlace(Role.DROP_IN, level.get(), scopeOf(parent)))
          : Optional.empty();
    }
    Optional<UnitKind> kind = UnitKind.ofName(owner);
    if (kind.isEmpty() || (kind.get().isQuadlet() && !contains(folder, "containers/systemd"))) {
      return Optional.empty();
    }
    return Optional.of(new UnitPlace(Role.DROP_IN, kind.get(), scopeOf(parent)));
  }

  private static boolean isManagerFile(String folder, String name) {
    if (folder.endsWith("systemd/system.conf.d") || folder.endsWith("systemd/user.conf.d")) {
      return true;
    }
    boolean inSystemd = folder.equals("systemd") || folder.endsWith("/systemd");
    return inSystemd && (name.equals("system.conf") || name.equals("user.conf"));
  }

  private static UnitScope managerScope(String file) {
    return file.contains("user.conf") ? UnitScope.everyUser() : UnitScope.system();
  }

  /** Types whose suffix hardly anything else has, so that they are read in any folder. */
  private static boolean isUnmistakable(UnitKind kind) {
    return switch (kind) {
      case SERVICE, TIMER, SOCKET, PATH, MOUNT, TARGET -> true;
      default -> false;
    };
  }

  private static boolean isDependencyFolder(String folder) {
    return folder.endsWith(".wants") || folder.endsWith(".requires") || folder.endsWith(".upholds");
  }

  /** Files there tell D-Bus what to start; they end in {@code .service} and are no units. */
  private static boolean isBusFolder(String folder) {
    return contains(folder, "dbus-1/system-services") || contains(folder, "dbus-1/services");
  }

  private static boolean isUnitFolder(String folder) {
    return contains(folder, "systemd/system")
        || contains(folder, "systemd/user")
        || contains(folder, "containers/systemd")
        || !isLoose(folder);
  }

  private static boolean isLoose(String folder) {
    for (UnitScope scope : HOST_SCOPES) {
      if (scope.folders().contains(folder)) {
        return false;
      }
    }
    return home(folder).isEmpty();
  }

  /** The scope of the units in a folder. */
  static UnitScope scopeOf(String folder) {
    for (UnitScope scope : HOST_SCOPES) {
      if (scope.folders().contains(folder)) {
        return scope;
      }
    }
    Optional<String> home = home(folder);
    if (home.isPresent()) {
      return UnitScope.ofHome(home.get());
    }
    boolean user = contains(folder, "systemd/user") || contains(folder, ".config/containers");
    return UnitScope.ofFolder(user ? UnitScope.Manager.USER : UnitScope.Manager.SYSTEM, folder);
  }

  private static Optional<String> home(String folder) {
    for (String place : HOME_FOLDERS) {
      if (folder.equals(place)) {
        return Optional.of("");
      }
      if (folder.endsWith("/" + place)) {
        return Optional.of(folder.substring(0, folder.length() - place.length() - 1));
      }
    }
    return Optional.empty();
  }

  private static boolean contains(String folder, String names) {
    return ("/" + folder + "/").contains("/" + names + "/");
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
