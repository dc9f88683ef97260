package dev.gatewaylint.caller;

import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.Host;
import dev.gatewaylint.host.UserAccount;
import java.util.Optional;

/** Whose home folder a path lies in: what passwd says, else what folders are called. */
final class Homes {
  private final Host host;

  Homes(Host host) {
    this.host = host;
  }

  /** The user in whose home something lies; the path is from the host's root. */
  Optional<String> owner(String path) {
    for (UserAccount user : host.accounts().users()) {
      String home = user.home().startsWith("/") ? user.home().substring(1) : "";
      if (!home.isEmpty() && isPersonal(home) && path.startsWith(home + "/")) {
        return Optional.of(user.name());
      }
    }
    String[] names = path.split("/", 3);
    if (names.length > 1 && names[0].equals("root")) {
      return Optional.of("root");
    }
    boolean folder = names[0].equals("home") || names[0].equals("Users");
    boolean shared = names.length > 1 && names[1].equals("Shared");
    return folder && names.length == 3 && !shared ? Optional.of(names[1]) : Optional.empty();
  }

  /** Daemons' accounts have folders of the system for a home. */
  private static boolean isPersonal(String home) {
    return home.startsWith("home/")
        || home.startsWith("root")
        || home.startsWith("opt/")
        || home.startsWith("srv/")
        || (home.startsWith("var/lib/") && home.length() > "var/lib/".length());
  }

  /** The home folder of a user, absolute. */
  String of(String user) {
    Optional<UserAccount> known = host.accounts().user(user);
    if (known.isPresent()) {
      return known.get().home();
    }
    if (user.equals("root")) {
      return "/root";
    }
    boolean mac = host.tree().kind("Users/" + user) == FileTree.Kind.FOLDER;
    return (mac ? "/Users/" : "/home/") + user;
  }
}
