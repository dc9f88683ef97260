package dev.gatewaylint.ansible.content;

import dev.gatewaylint.ansible.jinja.Rendering;
import dev.gatewaylint.syntax.ConfigNode;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Derivation.How;
import java.util.Optional;

/** Lines that a task puts into a file. */
final class Lines {
  private static final String MARKER = "# {mark} ANSIBLE MANAGED BLOCK";

  private Lines() {}

  /** What {@code lineinfile} or {@code blockinfile} adds. */
  static Optional<Derivation> of(Task task, Unknowns.World world) {
    Arguments arguments = task.arguments();
    boolean block = task.module().equals("blockinfile");
    Optional<ConfigNode.Scalar> scalar =
        block ? arguments.scalar("block", "content") : arguments.scalar("line", "value");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Derivation> lines = Rendering.of(ScalarText.of(scalar.get()), task.variables(), world);
    if (lines.isEmpty() || lines.get().text().isEmpty()) {
      return Optional.empty();
    }
    String marker = arguments.text("marker").orElse(MARKER);
    Derivation.Builder made = new Derivation.Builder();
    if (block) {
      made.put(marked(marker, "BEGIN"), task.place(), How.VALUE);
    }
    Derivation text = lines.get();
    made.part(text, 0, text.text().length());
    if (!text.text().endsWith("\n")) {
      made.put("\n", scalar.get().place(), How.VALUE);
    }
    if (block) {
      made.put(marked(marker, "END"), task.place(), How.VALUE);
    }
    return Optional.of(made.build());
  }

  private static String marked(String marker, String word) {
    return marker.replace("{mark}", word) + "\n";
  }
}
