package dev.gatewaylint.ansible.content;

import dev.gatewaylint.syntax.ConfigNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A play of a playbook.
 *
 * @param file the playbook
 */
record Play(Path file, ConfigNode.Mapping node) {
  /** The plays of a file; none if it is no playbook. */
  static List<Play> in(Path file, Checkout checkout) {
    List<Play> plays = new ArrayList<>();
    for (ConfigNode document : checkout.documents(file)) {
      if (document instanceof ConfigNode.Sequence sequence) {
        for (ConfigNode item : sequence.items()) {
          if (item instanceof ConfigNode.Mapping node && isPlay(node)) {
            plays.add(new Play(file, node));
          }
        }
      }
    }
    return plays;
  }

  private static boolean isPlay(ConfigNode.Mapping node) {
    boolean does = false;
    for (String part : List.of("roles", "tasks", "pre_tasks", "post_tasks", "handlers")) {
      does |= node.find(part).isPresent();
    }
    return does && node.find("hosts").isPresent();
  }

  Path folder() {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
