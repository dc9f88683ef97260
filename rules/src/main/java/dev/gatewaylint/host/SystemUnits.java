package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.UnitKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which units the system's manager of a host may know, by the names of files alone. */
final class SystemUnits {
  private static final List<String> VENDOR =
      List.of("usr/lib/systemd/system", "lib/systemd/system");
  private static final List<String> QUADLETS =
      List.of("etc/containers/systemd", "usr/share/containers/systemd", "run/containers/systemd");

  private SystemUnits() {}

  /** Files, links, templates, init scripts and Quadlets count; so does what needs no file. */
  static boolean mayExist(RootedTree tree, String name) {
    Optional<UnitKind> kind = UnitKind.ofName(name);
    if (kind.isEmpty() || isWithoutFile(kind.get())) {
      return true;
    }
    List<String> names = new ArrayList<>(List.of(name));
    int at = name.indexOf('@');
    if (at >= 0) {
      names.add(name.substring(0, at + 1) + name.substring(name.lastIndexOf('.')));
    }
    for (String folder : UnitScope.system().folders()) {
      for (String candidate : names) {
        if (tree.resolveParent(folder + "/" + candidate)
            .map(path -> tree.files().kind(path) != FileTree.Kind.MISSING)
            .orElse(false)) {
          return true;
        }
      }
    }
    return kind.get() == UnitKind.SERVICE && isGenerated(tree, name);
  }

  private static boolean isWithoutFile(UnitKind kind) {
    return switch (kind) {
      case SERVICE, SOCKET, TIMER, PATH, TARGET -> false;
      default -> true;
    };
  }

  private static boolean isGenerated(RootedTree tree, String name) {
    String bare = name.substring(0, name.lastIndexOf('.'));
    if (tree.kind("etc/init.d/" + bare) != FileTree.Kind.MISSING) {
      return true;
    }
    for (String folder : QUADLETS) {
      for (String file : List.of(bare + ".container", bare + ".kube")) {
        if (tree.kind(folder + "/" + file) != FileTree.Kind.MISSING) {
          return true;
        }
      }
      // NAME.pod becomes NAME-pod.service, and so on (podman-systemd.unit(5)).
      int dash = bare.lastIndexOf('-');
      String source = dash < 0 ? bare : bare.substring(0, dash) + "." + bare.substring(dash + 1);
      if (dash > 0 && tree.kind(folder + "/" + source) != FileTree.Kind.MISSING) {
        return true;
      }
    }
    return false;
  }

  static boolean areVendorUnitsHere(RootedTree tree) {
    for (String folder : VENDOR) {
      Optional<String> real = tree.resolve(folder);
      try {
        if (real.isPresent() && !tree.files().list(real.get()).isEmpty()) {
          return true;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return false;
  }
}
