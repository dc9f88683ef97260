package dev.gatewaylint.ansible.content;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds roles by the names that plays give, and remembers which ones were asked for. */
final class RoleFinder {
  private final Checkout checkout;
  private final List<Path> searched;
  private final List<Path> known;
  private final Set<Path> used = new LinkedHashSet<>();

  /**
   * A finder.
   *
   * @param searched the folders in which roles are looked for, in their order
   * @param known folders of roles that lie anywhere else, such as those of collections
   */
  RoleFinder(Checkout checkout, List<Path> searched, List<Path> known) {
    this.checkout = checkout;
    this.searched = List.copyOf(searched);
    this.known = List.copyOf(known);
  }

  /** A role by its name, a name with its collection, or a path. */
  Optional<Role> find(String name, Path from) {
    String last = name.indexOf('/') < 0 ? name.substring(name.lastIndexOf('.') + 1) : name;
    Optional<Path> found = Optional.empty();
    for (Path folder : searched) {
      found = found.or(() -> at(folder, name)).or(() -> at(folder, last));
    }
    found = found.or(() -> at(from, name)).or(() -> at(from.resolve("roles"), name));
    for (Path folder : known) {
      if (found.isEmpty() && String.valueOf(folder.getFileName()).equals(last)) {
        found = Optional.of(folder);
      }
    }
    found.ifPresent(used::add);
    return found.map(Role::at);
  }

  private Optional<Path> at(Path folder, String name) {
    Optional<Path> path = checkout.in(folder, name);
    return path.isPresent() && !path.get().equals(folder) && Role.isAt(path.get(), checkout)
        ? path
        : Optional.empty();
  }

  /** The roles that were found. */
  Set<Path> used() {
    return used;
  }
}
