package dev.gatewaylint.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a file in an included folder. sudo passes over those with a dot or with a ~ at the
 * end (sudoers(5), "Including other files from within sudoers").
 */
final class PassedOverName {
  /** What package managers, editors and people append to the name of an old copy. */
  private static final List<String> OLD =
      List.of(
          "~",
          ".dpkg-old",
          ".dpkg-dist",
          ".dpkg-new",
          ".dpkg-tmp",
          ".dpkg-bak",
          ".dpkg-remove",
          ".ucf-old",
          ".ucf-dist",
          ".ucf-new",
          ".rpmnew",
          ".rpmsave",
          ".rpmorig",
          ".pacnew",
          ".pacsave",
          ".apk-new",
          ".bak",
          ".backup",
          ".old",
          ".orig",
          ".save",
          ".rej",
          ".swp",
          ".tmp",
          ".disabled");

  /** Endings that say what kind of file it is, and that nobody would miss. */
  private static final List<String> KINDS = List.of(".conf", ".cfg", ".sudoers", ".sudo", ".txt");

  private PassedOverName() {}

  /** Why sudo does not read it; empty if it does. */
  static Optional<String> reason(String name) {
    if (name.indexOf('.') >= 0) {
      return Optional.of("its name has a dot");
    }
    return name.endsWith("~") ? Optional.of("its name ends in ~") : Optional.empty();
  }

  /** Whether it is an old copy by its name. */
  static boolean isLeftover(String name) {
    for (String end : OLD) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return name.startsWith(".#") || name.endsWith("#");
  }

  /** A name like it that sudo reads and that is not taken. */
  static String readable(String name, Set<String> taken) {
    String bare = name;
    for (String kind : KINDS) {
      if (bare.length() > kind.length() && bare.endsWith(kind)) {
        bare = bare.substring(0, bare.length() - kind.length());
        break;
      }
    }
    String plain = plain(bare);
    return taken.contains(plain) ? plain(name) : plain;
  }

  private static String plain(String name) {
    String plain = name.replace('.', '-').replace('~', '-');
    int start = 0;
    int end = plain.length();
    while (start < end && plain.charAt(start) == '-') {
      start++;
    }
    while (end > start && plain.charAt(end - 1) == '-') {
      end--;
    }
    return start < end ? plain.substring(start, end) : "local";
  }
}
