package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Value;
import dev.gatewaylint.ansible.jinja.Variables;
import dev.gatewaylint.host.Delivery;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Derivation.How;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * The module {@code community.general.sudoers}: one entry in a file of its own, of mode 0440.
 * Source: its method {@code content}, in community.general 6.6.
 */
final class SudoersTask {
  private SudoersTask() {}

  static void run(Task task, Site site, boolean told) {
    Arguments arguments = task.arguments();
    Optional<String> name = arguments.text("name");
    boolean absent = arguments.text("state").orElse("present").equals("absent");
    Optional<ConfigNode> commands = arguments.node("commands");
    if (name.isEmpty() || name.get().contains("/") || absent || commands.isEmpty()) {
      return;
    }
    String path = "etc/sudoers.d/" + name.get();
    Unknowns.World world = site.world();
    Derivation.Builder line = new Derivation.Builder();
    owner(task, line, world);
    line.put(" " + arguments.text("host").orElse("ALL") + "=", task.place(), How.VALUE);
    Optional<ConfigNode.Scalar> runas = arguments.scalar("runas");
    if (runas.isPresent()) {
      line.put("(", runas.get().place(), How.VALUE);
      put(line, runas.get(), task.variables(), world);
      line.put(")", runas.get().place(), How.VALUE);
    }
    tag(arguments, "noexec", "NOEXEC:", task, line);
    if (arguments.value("nopassword").isEmpty() || arguments.isOn("nopassword")) {
      Place place =
          arguments.scalar("nopassword").map(ConfigNode.Scalar::place).orElse(task.place());
      line.put("NOPASSWD:", place, How.VALUE);
    }
    tag(arguments, "setenv", "SETENV:", task, line);
    line.put(" ", task.place(), How.VALUE);
    List<ConfigNode> all =
        commands.get() instanceof ConfigNode.Sequence sequence
            ? sequence.items()
            : List.of(commands.get());
    for (int i = 0; i < all.size(); i++) {
      line.put(i == 0 ? "" : ", ", task.place(), How.VALUE);
      if (all.get(i) instanceof ConfigNode.Scalar command) {
        put(line, command, task.variables(), world);
      }
    }
    line.put("\n", task.place(), How.VALUE);
    Derivation made = line.build();
    Delivery written =
        new Delivery(
            path,
            task.place(),
            true,
            Optional.of("root"),
            Optional.of("root"),
            Optional.of(0440),
            arguments.text("validation").filter(word -> word.equals("absent")).isPresent()
                ? Optional.empty()
                : Optional.of("visudo -cf %s"),
            told);
    site.write(written, task.isConditional(), () -> made);
  }

  private static void owner(Task task, Derivation.Builder line, Unknowns.World world) {
    Optional<ConfigNode.Scalar> user = task.arguments().scalar("user");
    Optional<ConfigNode.Scalar> group = task.arguments().scalar("group");
    if (user.isEmpty() && group.isPresent()) {
      line.put("%", group.get().place(), How.VALUE);
    }
    Optional<ConfigNode.Scalar> owner = user.or(() -> group);
    if (owner.isPresent()) {
      put(line, owner.get(), task.variables(), world);
    }
  }

  private static void tag(
      Arguments arguments, String name, String word, Task task, Derivation.Builder line) {
    if (arguments.isOn(name)) {
      Place place = arguments.scalar(name).map(ConfigNode.Scalar::place).orElse(task.place());
      line.put(word, place, How.VALUE);
    }
  }

  private static void put(
      Derivation.Builder line,
      ConfigNode.Scalar scalar,
      Variables variables,
      Unknowns.World world) {
    Value value = variables.valueOf(scalar);
    if (!scalar.text().contains("{{") && value.printed().isPresent()) {
      Derivation text = ScalarText.of(scalar);
      line.part(text, 0, text.text().length());
    } else if (value.printed().isPresent()) {
      line.put(value.printed().get(), scalar.place(), How.VALUE);
    } else {
      line.put(world.word(scalar.text()), scalar.place(), How.UNKNOWN);
    }
  }
}
