package dev.gatewaylint.host;

import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.syntax.crontab.Dialect;
import dev.gatewaylint.text.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What a host's os-release says of its systemd, cron and sudo (os-release(5)). The versions are
 * those the distributions' release notes and package indexes name for each release.
 *
 * @param id of the distribution, in lower case; empty if the host does not tell
 * @param version its release, such as {@code 12} or {@code 24.04}
 */
record OsRelease(String id, String version) {
  private static final List<String> PATHS = List.of("etc/os-release", "usr/lib/os-release");

  /** Distributions whose cron is cronie. */
  private static final List<String> CRONIE =
      List.of("fedora", "rhel", "centos", "almalinux", "rocky", "arch", "opensuse-leap", "amzn");

  /** Reads the first of the two that is there. */
  static OsRelease of(HostTexts texts) {
    for (String path : PATHS) {
      if (texts.kind(path) == FileTree.Kind.FILE) {
        String text = texts.behind(path).map(SourceFile::text).orElse("");
        return new OsRelease(value(text, "ID"), value(text, "VERSION_ID"));
      }
    }
    return new OsRelease("", "");
  }

  /** The last assignment counts. */
  private static String value(String text, String name) {
    String found = "";
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        if (text.startsWith(name + "=", start)) {
          found = text.substring(start + name.length() + 1, i).replace("\"", "").strip();
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** The cron of the release: Debian's, unless it is known to have cronie. */
  Dialect cron() {
    return CRONIE.contains(id) ? Dialect.CRONIE : Dialect.VIXIE;
  }

  /** The sudo-rs that the release has for its sudo; empty if it has another or is not known. */
  Optional<SudoRsVersion> sudoRs() {
    return switch (id + " " + version) {
      case "ubuntu 25.10" -> Optional.of(new SudoRsVersion(0, 2, 8));
      case "ubuntu 26.04" -> Optional.of(new SudoRsVersion(0, 2, 13));
      default -> Optional.empty();
    };
  }

  /** The systemd of the release, or the oldest supported one if the host does not tell. */
  SystemdTarget systemd() {
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
