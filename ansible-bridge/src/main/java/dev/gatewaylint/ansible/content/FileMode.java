package dev.gatewaylint.ansible.content;

import dev.gatewaylint.syntax.ConfigNode;
import java.util.Optional;

/** The parameter {@code mode}, as YAML 1.1 and Ansible read it together. */
final class FileMode {
  private FileMode() {}

  /** The permission bits; empty if it is symbolic, not known, or no number. */
  static Optional<Integer> of(Arguments arguments) {
    Optional<ConfigNode.Scalar> scalar = arguments.scalar("mode");
    Optional<String> text = arguments.text("mode");
    if (scalar.isPresent() && !scalar.get().text().contains("{{")) {
      String raw = scalar.get().place().text();
      boolean plain = !raw.startsWith("'") && !raw.startsWith("\"");
      boolean octal = raw.startsWith("0");
      // Without quotes a number is a number: 440 is decimal, and 0670 to chmod.
      return number(scalar.get().text(), plain && !octal ? 10 : 8);
    }
    return text.flatMap(word -> number(word, 8));
  }

  private static Optional<Integer> number(String word, int radix) {
    String digits = word.startsWith("0o") ? word.substring(2) : word;
    if (digits.isEmpty() || digits.length() > 5) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), radix) < 0 || digits.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(Integer.parseInt(digits, radix) & 07777);
  }
}
