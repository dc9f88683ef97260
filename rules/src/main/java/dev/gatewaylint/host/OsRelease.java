package dev.gatewaylint.host;

import dev.gatewaylint.sudo.SudoRsVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a host's os-release says of its systemd, cron and sudo (os-release(5)). The versions are
 * those the distributions' release notes and package indexes name for each release.
 */
final class OsRelease {
  private static final List<String> PATHS = List.of("etc/os-release", "usr/lib/os-release");

  /** Distributions whose cron is cronie. */
  private static final List<String> CRONIE =
      List.of("fedora", "rhel", "centos", "almalinux", "rocky", "arch", "opensuse-leap", "amzn");

  private OsRelease() {}

  /** The systemd of the release, or the oldest supported one if the host does not tell. */
  static SystemdTarget systemd(RootedTree tree) {
    return systemd(text(tree));
  }

  static boolean hasCronie(RootedTree tree) {
    return CRONIE.contains(value(text(tree), "ID"));
  }

  /** The sudo-rs that the release has for its sudo; empty if it has another or is not known. */
  static Optional<SudoRsVersion> sudoRs(RootedTree tree) {
    String text = text(tree);
    return switch (value(text, "ID") + " " + value(text, "VERSION_ID")) {
      case "ubuntu 25.10" -> Optional.of(new SudoRsVersion(0, 2, 8));
      case "ubuntu 26.04" -> Optional.of(new SudoRsVersion(0, 2, 13));
      default -> Optional.empty();
    };
  }

  private static String text(RootedTree tree) {
    for (String path : PATHS) {
      Optional<String> real = tree.resolve(path);
      if (real.isPresent() && tree.files().kind(real.get()) == FileTree.Kind.FILE) {
        try {
          return new String(tree.files().read(real.get()), StandardCharsets.UTF_8);
        } catch (IOException e) {
          return "";
        }
      }
    }
    return "";
  }

  private static String value(String text, String name) {
    String found = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(name + "=")) {
        found = line.substring(name.length() + 1).replace("\"", "").strip();
      }
    }
    return found;
  }

  static SystemdTarget systemd(String text) {
    String id = value(text, "ID");
    String version = value(text, "VERSION_ID");
    int dot = version.indexOf('.');
    String major = dot < 0 ? version : version.substring(0, dot);
    int systemd =
        switch (id + " " + (id.equals("ubuntu") ? version : major)) {
          case "debian 11", "ubuntu 20.04", "ubuntu 22.04" -> SystemdTarget.OLDEST.version();
          case "debian 12", "rhel 9", "almalinux 9", "rocky 9", "centos 9" -> 252;
          case "ubuntu 24.04", "fedora 40" -> 255;
          case "fedora 41" -> 256;
          case "debian 13", "ubuntu 25.04", "ubuntu 25.10", "fedora 42" -> 257;
          case "rhel 10", "almalinux 10", "rocky 10", "centos 10" -> 257;
          case "fedora 43" -> 258;
          default -> 0;
        };
    return systemd == 0 ? SystemdTarget.OLDEST : new SystemdTarget(systemd, true);
  }
}
