package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Rendering;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.host.FilePlace;
import dev.gatewaylint.host.UnitPlace;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files of a role that no task is seen to deliver, since its source or destination is not known.
 * Where they go nobody knows, but what they are their names say.
 */
final class Leftovers {
  private static final int MOST_FILES = 2_000;

  private Leftovers() {}

  /**
   * Puts them on a host of their own.
   *
   * @param taken the files that have been read, as reports name them
   */
  static void into(
      Site site, Role role, Variables variables, Set<String> taken, Checkout checkout) {
    int count = 0;
    for (String kind : List.of("files", "templates")) {
      List<Path> open = new ArrayList<>(List.of(role.folder().resolve(kind)));
      while (!open.isEmpty()) {
        Path at = open.remove(open.size() - 1);
        for (String name : checkout.names(at)) {
          Path path = at.resolve(name);
          if (++count > MOST_FILES) {
            return;
          }
          if (checkout.isFolder(path)) {
            open.add(path);
          } else if (!taken.contains(checkout.shown(path))) {
            add(site, role, variables, path, checkout);
          }
        }
      }
    }
  }

  private static void add(Site site, Role role, Variables variables, Path file, Checkout checkout) {
    String inside = role.folder().relativize(file).toString();
    boolean template = inside.endsWith(".j2");
    String path = template ? inside.substring(0, inside.length() - 3) : inside;
    if (UnitPlace.of(path).isEmpty() && FilePlace.of(path).isEmpty()) {
      return;
    }
    Optional<SourceFile> source = checkout.file(file);
    Optional<Derivation> made =
        inside.startsWith("templates/")
            ? source.flatMap(
                found -> Rendering.of(Derivation.of(found), variables, site.world().of(path)))
            : source.map(Derivation::of);
    made.ifPresent(text -> site.leave(path, () -> text));
  }
}
