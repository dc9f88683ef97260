package dev.gatewaylint.syntax.unit;

import java.util.List;
import java.util.Optional;

/**
 * What a file in unit syntax configures, which decides the sections it may have (systemd 252 and
 * 257, the {@code sections} of each unit's vtable in src/core; podman-systemd.unit(5) for
 * Quadlets).
 */
public enum UnitKind {
  SERVICE("service", "Service"),
  SOCKET("socket", "Socket"),
  TIMER("timer", "Timer"),
  PATH("path", "Path"),
  MOUNT("mount", "Mount"),
  AUTOMOUNT("automount", "Automount"),
  SWAP("swap", "Swap"),
  SLICE("slice", "Slice"),
  SCOPE("scope", "Scope"),
  TARGET("target", "Target"),
  DEVICE("device", "Device"),
  CONTAINER("container", "Container"),
  POD("pod", "Pod"),
  KUBE("kube", "Kube"),
  NETWORK("network", "Network"),
  VOLUME("volume", "Volume"),
  IMAGE("image", "Image"),
  BUILD("build", "Build"),
  /** {@code system.conf}, {@code user.conf} and their drop-ins. */
  MANAGER("conf", "Manager");

  private final String suffix;
  private final String section;

  UnitKind(String suffix, String section) {
    this.suffix = suffix;
    this.section = section;
  }

  /** The kind of a file by its name's suffix; the manager's files have no suffix of their own. */
  public static Optional<UnitKind> ofName(String name) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    return ofSuffix(name.substring(dot + 1));
  }

  /** The kind of a suffix such as {@code service}. */
  public static Optional<UnitKind> ofSuffix(String suffix) {
    for (UnitKind kind : values()) {
      if (kind != MANAGER && kind.suffix.equals(suffix)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The name's ending without its dot. */
  public String suffix() {
    return suffix;
  }

  /** The section named after the kind. */
  public String ownSection() {
    return section;
  }

  /** The sections that are read, in the order in which they are usually written. */
  public List<String> sections() {
    if (this == MANAGER) {
      return List.of(section);
    }
    return isQuadlet()
        ? List.of("Unit", section, "Quadlet", "Service", "Install")
        : List.of("Unit", section, "Install");
  }

  /** Whether a section is read; names are case-sensitive. */
  public boolean isSection(String name) {
    return sections().contains(name);
  }

  /** Whether a program runs behind it that systemd starts and restarts as a service. */
  public boolean isService() {
    return switch (this) {
      case SERVICE, CONTAINER, POD, KUBE -> true;
      default -> false;
    };
  }

  /** Whether Podman's generator turns it into a service. */
  public boolean isQuadlet() {
    return switch (suffix) {
      case "container", "pod", "kube", "network", "volume", "image", "build" -> true;
      default -> false;
    };
  }

  /**
   * Whether systemd itself looks at a directive: its section is read, is not Podman's, and its name
   * is not marked as somebody else's.
   */
  public boolean reads(String sectionName, String directive) {
    boolean podmans = isQuadlet() && (sectionName.equals(section) || sectionName.equals("Quadlet"));
    return isSection(sectionName) && !podmans && !directive.startsWith("X-");
  }
}
