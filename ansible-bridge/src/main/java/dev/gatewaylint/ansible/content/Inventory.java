package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variables beside a playbook: those of all hosts are known, those of some are not. */
final class Inventory {
  private Inventory() {}

  static Variables variables(Path folder, Variables below, Checkout checkout) {
    Variables known = below;
    List<Path> some = new ArrayList<>();
    for (String kind : List.of("group_vars", "host_vars")) {
      for (String name : checkout.names(folder.resolve(kind))) {
        Path path = folder.resolve(kind).resolve(name);
        boolean all = kind.equals("group_vars") && name.replaceFirst("\\.ya?ml$", "").equals("all");
        for (Path file : files(path, checkout)) {
          Optional<ConfigNode.Mapping> layer = checkout.mapping(file);
          if (all && layer.isPresent()) {
            known = known.with(layer.get());
          } else {
            some.add(file);
          }
        }
      }
    }
    for (Path file : some) {
      Optional<ConfigNode.Mapping> layer = checkout.mapping(file);
      if (layer.isPresent()) {
        for (ConfigNode.Entry entry : layer.get().entries()) {
          known = known.with(entry.name(), new Value.Unknown(entry.name(), false));
        }
      }
    }
    return known;
  }

  private static List<Path> files(Path path, Checkout checkout) {
    if (checkout.isFile(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    for (String name : checkout.names(path)) {
      if (checkout.isFile(path.resolve(name))) {
        files.add(path.resolve(name));
      }
    }
    return files;
  }
}
