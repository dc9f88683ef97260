package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drop-in in which gateway-lint changes what stands in files that it must not touch. systemd
 * reads the drop-ins of all folders by file name, so that its name decides which it overrules.
 *
 * @param path where it lies, or is to lie
 * @param file what it holds; empty if it is not there yet
 */
record OwnDropIn(String path, Optional<UnitFile> file) {
  private static final String MARK = "gateway-lint.conf";
  private static final List<String> NAMES = List.of("50-" + MARK, "99-" + MARK, "zz-" + MARK);

  /**
   * The one for a unit.
   *
   * @param behind names of drop-ins that it must overrule
   * @return empty where the unit's manager would read none
   */
  static Optional<OwnDropIn> of(Unit unit, List<String> behind) {
    Optional<String> folder = unit.scope().administratorsFolder();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    String prefix = folder.get().isEmpty() ? "" : folder.get() + "/";
    String latest = "";
    for (String name : behind) {
      latest = name.compareTo(latest) > 0 ? name : latest;
    }
    List<String> names = new ArrayList<>(NAMES);
    if (latest.endsWith(".conf")) {
      // Sorts behind LATEST.conf, whatever that is, as g does behind c.
      names.add(latest.substring(0, latest.length() - 4) + MARK);
    }
    for (String name : names) {
      String path = prefix + owner(unit) + ".d/" + name;
      if (name.compareTo(latest) > 0 && isFree(unit, path, name)) {
        return Optional.of(new OwnDropIn(path, existing(unit, path)));
      }
    }
    return Optional.empty();
  }

  /** Whether a path is that of such a file. */
  static boolean isAt(String path) {
    return path.endsWith(MARK);
  }

  /** An instance gets what its template gets, unless it has a file of its own. */
  private static String owner(Unit unit) {
    UnitName name = unit.name();
    boolean own =
        unit.fragment().isPresent() && unit.fragment().get().source().name().equals(name.text());
    return name.isInstance() && !own ? name.template().text() : name.text();
  }

  /** Whether no namesake elsewhere hides it, or is hidden by it, and it can be read to its end. */
  private static boolean isFree(Unit unit, String path, String name) {
    for (UnitFile file : unit.dropIns()) {
      boolean same = file.source().path().equals(path);
      if (same ? file.isCutShort() : file.source().name().equals(name)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<UnitFile> existing(Unit unit, String path) {
    for (UnitFile file : unit.dropIns()) {
      if (file.source().path().equals(path)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
