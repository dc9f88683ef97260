package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.syntax.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A role in its folder.
 *
 * @param name the last name of the folder
 */
record Role(String name, Path folder) {
  static Role at(Path folder) {
    return new Role(String.valueOf(folder.getFileName()), folder);
  }

  /** Whether a folder holds one: it has tasks, or files for the tasks of others. */
  static boolean isAt(Path folder, Checkout checkout) {
    return checkout.main(folder.resolve("tasks")).isPresent();
  }

  /** Its variables: what everything overrides, what the inventory and the play say, its own. */
  Variables variables(Checkout checkout, Variables around, Variables defaultsBelow) {
    Variables known = defaultsBelow;
    for (ConfigNode.Mapping defaults : layers(checkout, "defaults")) {
      known = known.with(defaults);
    }
    known = around.above(known);
    for (ConfigNode.Mapping own : layers(checkout, "vars")) {
      known = known.with(own);
    }
    return known.with("role_path", Value.of(folder.toString())).with("role_name", Value.of(name));
  }

  /** The main file of a folder, or those of a folder {@code main}. */
  private List<ConfigNode.Mapping> layers(Checkout checkout, String kind) {
    List<ConfigNode.Mapping> layers = new ArrayList<>();
    Optional<Path> main = checkout.main(folder.resolve(kind));
    if (main.isPresent()) {
      checkout.mapping(main.get()).ifPresent(layers::add);
    }
    Path parts = folder.resolve(kind).resolve("main");
    for (String name : checkout.names(parts)) {
      if (name.endsWith(".yml") || name.endsWith(".yaml")) {
        checkout.mapping(parts.resolve(name)).ifPresent(layers::add);
      }
    }
    return layers;
  }

  /** The names that files beside the main one set, for the tasks choose one of them. */
  List<String> namesThatVary(Checkout checkout) {
    List<String> names = new ArrayList<>();
    Path folder = folder().resolve("vars");
    for (String file : checkout.names(folder)) {
      boolean main = file.startsWith("main");
      if (!main && (file.endsWith(".yml") || file.endsWith(".yaml"))) {
        Optional<ConfigNode.Mapping> mapping = checkout.mapping(folder.resolve(file));
        if (mapping.isPresent()) {
          for (ConfigNode.Entry entry : mapping.get().entries()) {
            names.add(entry.name());
          }
        }
      }
    }
    return names;
  }

  /** The roles that run before it. */
  List<ConfigNode> dependencies(Checkout checkout) {
    Optional<ConfigNode> list =
        checkout
            .main(folder.resolve("meta"))
            .flatMap(checkout::mapping)
            .flatMap(meta -> meta.find("dependencies"))
            .map(ConfigNode.Entry::value);
    return list.isPresent() && list.get() instanceof ConfigNode.Sequence sequence
        ? sequence.items()
        : List.of();
  }
}
