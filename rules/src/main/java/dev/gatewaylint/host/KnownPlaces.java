package dev.gatewaylint.host;

import java.nio.file.Path;
import java.util.List;

/** Which folder of a path is the root of a host. */
final class KnownPlaces {
  /** Folders that lie at the root of a host. */
  static final List<String> TOP =
      List.of("etc", "usr", "lib", "run", "var", "home", "root", "opt", "srv", "Users", "Library");

  /** Where macOS keeps its own; {@code System} by itself may be a folder of any project. */
  private static final List<String> SYSTEM = List.of("System", "Library");

  /** Stands for any one name. */
  private static final String ANY = "*";

  /** Folders by which a host's root is recognised anywhere. */
  private static final List<List<String>> SUPERVISED =
      List.of(
          List.of("etc", "systemd"),
          List.of("run", "systemd"),
          List.of("usr", "local", "lib", "systemd"),
          List.of("usr", "lib", "systemd"),
          List.of("usr", "share", "systemd"),
          List.of("lib", "systemd"),
          List.of("etc", "sudoers"),
          List.of("etc", "sudoers.d"),
          List.of("etc", "crontab"),
          List.of("etc", "cron.d"),
          List.of("var", "spool", "cron"),
          List.of("etc", "containers", "systemd"),
          List.of("usr", "share", "containers", "systemd"),
          List.of("Users", ANY, "Library", "LaunchAgents"),
          List.of("System", "Library", "LaunchAgents"),
          List.of("System", "Library", "LaunchDaemons"),
          List.of("Library", "LaunchAgents"),
          List.of("Library", "LaunchDaemons"),
          List.of("home", ANY, ".openclaw"),
          List.of("Users", ANY, ".openclaw"));

  /** Files besides units that decide who may do what, and who runs what. */
  static final List<String> FILES = List.of("etc/sudoers", "etc/crontab");

  /** Folders of such files, beside the spools of users' crontabs. */
  static final List<String> FOLDERS =
      List.of(
          "etc/sudoers.d",
          "etc/cron.d",
          "etc/cron.hourly",
          "etc/cron.daily",
          "etc/cron.weekly",
          "etc/cron.monthly");

  private KnownPlaces() {}

  /** How many names stand before the first top-level folder; the count of all if none does. */
  static int namesAboveTop(Path relative) {
    int count = relative.getNameCount();
    for (int i = 0; i < count; i++) {
      if (TOP.contains(relative.getName(i).toString()) || matches(relative, i, SYSTEM)) {
        return i;
      }
    }
    return count;
  }

  /** How many names stand before the first supervised folder; -1 if none does. */
  static int namesAboveSupervised(Path absolute) {
    for (int i = 0; i < absolute.getNameCount(); i++) {
      for (List<String> place : SUPERVISED) {
        if (matches(absolute, i, place)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean matches(Path path, int from, List<String> names) {
    if (from + names.size() > path.getNameCount()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      boolean same = path.getName(from + i).toString().equals(names.get(i));
      if (!same && !names.get(i).equals(ANY)) {
        return false;
      }
    }
    return true;
  }
}
