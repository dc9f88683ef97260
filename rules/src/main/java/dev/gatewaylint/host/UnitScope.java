package dev.gatewaylint.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Units that one manager loads together: those of the system, those of every user, those of one
 * user, or the ones that lie side by side in some other folder, such as a repository's.
 *
 * @param manager which manager would load them
 * @param label names the scope in a host: {@code system}, {@code user}, a home or a folder
 * @param folders its unit search path, highest priority first
 * @param configuration where the manager's own configuration file is looked for, first one wins
 */
public record UnitScope(
    Manager manager, String label, List<String> folders, List<String> configuration) {

  /** Which systemd. */
  public enum Manager {
    SYSTEM("system"),
    USER("user");

    private final String word;

    Manager(String word) {
      this.word = word;
    }

    /** The name in paths such as {@code systemd/user}. */
    public String word() {
      return word;
    }
  }

  private static final List<String> CONFIGURATION =
      List.of(
          "etc/systemd", "run/systemd", "usr/local/lib/systemd", "lib/systemd", "usr/lib/systemd");

  /**
   * The system manager's units ({@code systemd-analyze unit-paths} of systemd 252 and 257).
   *
   * <p>{@code run} comes in between, as generators and transient units do.
   */
  public static UnitScope system() {
    return new UnitScope(
        Manager.SYSTEM,
        "system",
        List.of(
            "etc/systemd/system.control",
            "run/systemd/system.control",
            "run/systemd/transient",
            "run/systemd/generator.early",
            "etc/systemd/system",
            "etc/systemd/system.attached",
            "run/systemd/system",
            "run/systemd/system.attached",
            "run/systemd/generator",
            "usr/local/lib/systemd/system",
            "lib/systemd/system",
            "usr/lib/systemd/system",
            "run/systemd/generator.late"),
        CONFIGURATION);
  }

  /** Units for every user's manager. */
  public static UnitScope everyUser() {
    return new UnitScope(Manager.USER, "user", SHARED_USER_FOLDERS, CONFIGURATION);
  }

  private static final List<String> SHARED_USER_FOLDERS =
      List.of(
          "etc/systemd/user",
          "run/systemd/user",
          "usr/local/share/systemd/user",
          "usr/share/systemd/user",
          "usr/local/lib/systemd/user",
          "usr/lib/systemd/user");

  /** Units of the manager of the user with a home folder. */
  public static UnitScope ofHome(String home) {
    String prefix = home.isEmpty() ? "" : home + "/";
    List<String> folders =
        new ArrayList<>(
            List.of(prefix + ".config/systemd/user.control", prefix + ".config/systemd/user"));
    folders.addAll(SHARED_USER_FOLDERS.subList(0, 2));
    folders.add(prefix + ".local/share/systemd/user");
    folders.addAll(SHARED_USER_FOLDERS.subList(2, SHARED_USER_FOLDERS.size()));
    List<String> configuration = new ArrayList<>(CONFIGURATION);
    configuration.add(0, prefix + ".config/systemd");
    return new UnitScope(
        Manager.USER,
        home.isEmpty() ? "~" : home,
        List.copyOf(folders),
        List.copyOf(configuration));
  }

  /** The first of its folders that an administrator, or the user, writes units to. */
  public Optional<String> administratorsFolder() {
    for (String folder : folders) {
      if (Unit.isAdministratorsPath(folder + "/")) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /**
   * Where services lie that its units may name: Podman makes the services of a host's Quadlets
   * units of that host; empty for Quadlets that lie in no such place.
   */
  public Optional<UnitScope> ofServices() {
    if (!holdsQuadlets()) {
      return Optional.of(this);
    }
    String folder = folders.get(0) + "/";
    int home = folder.indexOf(".config/containers/systemd/");
    if (home == 0 || (home > 0 && folder.charAt(home - 1) == '/')) {
      return Optional.of(ofHome(folder.substring(0, Math.max(0, home - 1))));
    }
    return folder.startsWith("etc/containers/systemd/") && manager == Manager.SYSTEM
        ? Optional.of(system())
        : Optional.empty();
  }

  /** Whether its files are Podman's Quadlets, from which units are generated. */
  public boolean holdsQuadlets() {
    return folders.size() == 1 && ("/" + folders.get(0) + "/").contains("/containers/systemd/");
  }

  /** Whether it is a folder that is on no manager's search path. */
  public boolean isFolder() {
    return folders.size() == 1;
  }

  /** Units that lie in a folder that is no manager's. */
  public static UnitScope ofFolder(Manager manager, String folder) {
    return new UnitScope(manager, "./" + folder, List.of(folder), CONFIGURATION);
  }
}
