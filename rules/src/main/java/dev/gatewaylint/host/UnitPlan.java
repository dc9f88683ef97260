package dev.gatewaylint.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The paths that make up a unit, before any of them is read.
 *
 * @param fragment where the main file is found on the search path, a link perhaps
 * @param fragmentFile the same without links; empty where it is missing, masked or leads nowhere
 * @param masked whether a link to /dev/null hides the unit
 * @param dropIns the drop-ins' files without links, in the order in which they are read
 */
record UnitPlan(
    UnitName name,
    UnitScope scope,
    Optional<String> fragment,
    Optional<String> fragmentFile,
    boolean masked,
    List<String> dropIns) {

  static UnitPlan of(UnitName name, UnitScope scope, UnitCatalog catalog, RootedTree tree) {
    Optional<String> fragment = catalog.fragment(name);
    boolean masked = fragment.isPresent() && tree.leadsToNull(fragment.get());
    Optional<String> file =
        fragment.isPresent() && !masked ? tree.resolve(fragment.get()) : Optional.empty();
    List<String> dropIns = new ArrayList<>();
    for (String path : catalog.dropIns(name)) {
      if (!tree.leadsToNull(path)) {
        dropIns.add(tree.resolve(path).orElse(path));
      }
    }
    return new UnitPlan(name, scope, fragment, file, masked, dropIns);
  }

  /** Whether the fragment is a link, or a name, that leads to no file. */
  boolean isDangling() {
    return fragment.isPresent() && fragmentFile.isEmpty() && !masked;
  }

  /** The paths to read: what is not masked, as far as it was found. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    if (fragmentFile.isPresent()) {
      paths.add(fragmentFile.get());
    } else if (isDangling()) {
      paths.add(fragment.orElseThrow());
    }
    paths.addAll(dropIns);
    return paths;
  }
}
