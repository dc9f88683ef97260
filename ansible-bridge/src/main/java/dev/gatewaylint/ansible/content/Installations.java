package dev.gatewaylint.ansible.content;

import dev.gatewaylint.host.Delivered;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/** Packages whose version is chosen anew in each run. */
final class Installations {
  private Installations() {}

  /** What a module for packages installs at whatever version is the newest. */
  static Optional<Delivered.Installation> of(Task task, boolean told) {
    Arguments arguments = task.arguments();
    boolean latest = arguments.text("state").equals(Optional.of("latest"));
    Optional<String> name = arguments.text("name", "pkg", "package");
    return switch (task.module()) {
      case "npm", "pip", "pnpm", "yarn" -> {
        Optional<ConfigNode.Scalar> written = arguments.scalar("name");
        boolean tagged = name.map(text -> text.endsWith("@latest")).orElse(false);
        boolean pinned = arguments.value("version").isPresent();
        boolean newest = arguments.text("version").equals(Optional.of("latest"));
        Optional<ConfigNode.Scalar> where =
            tagged ? written : newest ? arguments.scalar("version") : arguments.scalar("state");
        boolean floats = tagged || newest || (latest && !pinned);
        yield floats && name.isPresent()
            ? Optional.of(made(name.get(), where, task, told))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** {@code npm install -g openclaw@latest}. */
  static Optional<Delivered.Installation> ofCommand(Task task, boolean told) {
    String line = Commands.written(task.arguments());
    boolean installs = line.contains(" install ") || line.contains(" i ") || line.contains(" add ");
    if (!installs || task.arguments().value("creates").isPresent()) {
      return Optional.empty();
    }
    String[] words = line.split("\\s+", -1);
    for (String word : words) {
      int at = word.lastIndexOf("@latest");
      if (at > 0 && at + "@latest".length() == word.length()) {
        return Optional.of(made(word.substring(0, at), Optional.empty(), task, told));
      }
    }
    return Optional.empty();
  }

  private static Delivered.Installation made(
      String name, Optional<ConfigNode.Scalar> where, Task task, boolean told) {
    Place place = where.map(ConfigNode.Scalar::place).orElse(task.place());
    String bare = name.endsWith("@latest") ? name.substring(0, name.length() - 7) : name;
    return new Delivered.Installation(bare, place, task.place(), told);
  }
}
