package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One unit as its manager would load it.
 *
 * @param name the name it is loaded under
 * @param scope the units it is loaded with
 * @param state what becomes of it
 * @param fragment its main file; empty where this host has none, or it is masked by a link
 * @param dropIns its drop-ins in the order in which they are read
 */
public record Unit(
    UnitName name,
    UnitScope scope,
    State state,
    Optional<UnitFile> fragment,
    List<UnitFile> dropIns) {

  /** What becomes of a unit when its manager loads it. */
  public enum State {
    LOADED,
    /** Hidden by an empty file or a link to /dev/null. */
    MASKED,
    /** Only drop-ins are here. */
    NOT_FOUND,
    /** systemd refuses the fragment. */
    REFUSED
  }

  public Unit {
    dropIns = List.copyOf(dropIns);
  }

  /** Its files in the order in which they are read. */
  public List<UnitFile> files() {
    List<UnitFile> files = new ArrayList<>();
    fragment.ifPresent(files::add);
    files.addAll(dropIns);
    return files;
  }

  /** The assignments in force under that version of systemd. */
  public Settings settings(int systemdVersion) {
    return Settings.ofUnit(fragment, dropIns, systemdVersion);
  }

  /** The same unit as if it had no drop-ins. */
  public Unit withoutDropIns() {
    return new Unit(name, scope, state, fragment, List.of());
  }

  /** Whether its fragment came with the operating system rather than from an administrator. */
  public boolean isVendor() {
    return fragment.isPresent() && isVendorPath(fragment.get().source().path());
  }

  /** Whether a path is one that packages write to. */
  public static boolean isVendorPath(String path) {
    return path.startsWith("usr/lib/") || path.startsWith("lib/") || path.startsWith("usr/share/");
  }

  /**
   * Whether a file at that path is an administrator's own: neither a package's, nor one that
   * systemd, a generator or {@code systemctl set-property} makes.
   */
  public static boolean isAdministratorsPath(String path) {
    return !isVendorPath(path)
        && !path.startsWith("run/")
        && !path.contains("systemd/system.control/")
        && !path.contains("systemd/user.control/");
  }

  /** A name that no other unit of the host has. */
  public String identity() {
    return scope.label() + ":" + name.text();
  }
}
