package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Rendering;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import java.util.Optional;

/** The command line of a {@code command} or {@code shell} task. */
final class Commands {
  private static final String OF_A_SHELL = "|&;<>()$`\\\n*?[#~";

  private Commands() {}

  /** As it is written, in whatever form; empty if it is a list. */
  static String written(Arguments arguments) {
    return scalar(arguments).map(ConfigNode.Scalar::text).orElse("");
  }

  private static Optional<ConfigNode.Scalar> scalar(Arguments arguments) {
    return arguments.line().or(() -> arguments.scalar("cmd", "_raw_params"));
  }

  /** As a shell reads it; empty if it is nothing that can be told to a shell as it is. */
  static Optional<Derivation> of(Task task, Unknowns.World world) {
    Optional<ConfigNode.Scalar> scalar = scalar(task.arguments());
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Derivation> made = Rendering.of(ScalarText.of(scalar.get()), task.variables(), world);
    boolean shell = task.module().equals("shell");
    return made.filter(text -> shell || isPlain(text.text()));
  }

  /** A command without a shell takes the characters of a shell as they are. */
  private static boolean isPlain(String line) {
    String text = line.strip();
    for (int i = 0; i < text.length(); i++) {
      if (OF_A_SHELL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
