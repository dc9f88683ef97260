package dev.gatewaylint.ansible.role;

import dev.gatewaylint.generate.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folders that files need.
 *
 * @param usual those that every host has, whose owner and mode are the host's affair
 * @param own those that come with the files, by path, with the account that owns them
 */
record Folders(List<String> usual, List<Owned> own) {
  /** Folders that a distribution, macOS or sudo brings. */
  private static final Set<String> USUAL =
      Set.of(
          "etc",
          "etc/sudoers.d",
          "etc/systemd",
          "etc/systemd/system",
          "etc/systemd/user",
          "home",
          "opt",
          "root",
          "srv",
          "usr",
          "usr/bin",
          "usr/lib",
          "usr/lib/systemd",
          "usr/lib/systemd/system",
          "usr/local",
          "usr/local/bin",
          "usr/local/lib",
          "usr/local/sbin",
          "usr/sbin",
          "var",
          "var/lib",
          "var/lib/systemd",
          "Library",
          "Library/LaunchAgents",
          "Library/LaunchDaemons",
          "Users");

  private static final String USER_CONFIG = "/.config/";
  private static final String USER_AGENTS = "/Library/LaunchAgents/";

  /** A folder with its owner. */
  record Owned(String path, String owner, String group) {}

  static Folders of(List<GeneratedFile> files) {
    Set<String> usual = new TreeSet<>();
    TreeMap<String, Owned> own = new TreeMap<>();
    for (GeneratedFile file : files) {
      String home = home(file.path());
      String folder = parent(file.path());
      while (!folder.isEmpty() && !folder.equals(home) && !USUAL.contains(folder)) {
        own.putIfAbsent(folder, owned(folder, file, home));
        folder = parent(folder);
      }
      if (!folder.isEmpty()) {
        usual.add(folder);
      }
    }
    return new Folders(new ArrayList<>(usual), new ArrayList<>(own.values()));
  }

  private static Owned owned(String folder, GeneratedFile file, String home) {
    if (!home.isEmpty()) {
      return new Owned(folder, file.owner(), file.group());
    }
    return new Owned(folder, "root", file.kind() == GeneratedFile.Kind.PLIST ? "wheel" : "root");
  }

  /** The home folder that a file of a user's manager lies in; empty for others. */
  static String home(String path) {
    int config = path.indexOf(USER_CONFIG);
    if (config >= 0) {
      return path.substring(0, config);
    }
    int agents = path.indexOf(USER_AGENTS);
    return agents > 0 ? path.substring(0, agents) : "";
  }

  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
