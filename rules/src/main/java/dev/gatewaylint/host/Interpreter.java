package dev.gatewaylint.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the first line of a script asks to be run by (execve(2), "Interpreter scripts"). */
final class Interpreter {
  /** As many bytes of a file as the kernel looks at. */
  static final int LONGEST = 256;

  private static final List<String> SHELLS = List.of("sh", "bash", "dash", "ash", "ksh", "zsh");

  private Interpreter() {}

  /** Whether a file that begins with these bytes is run by a shell. */
  static boolean isShell(byte[] head) {
    return name(head).map(SHELLS::contains).orElse(false);
  }

  private static Optional<String> name(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("#!")) {
      return Optional.empty();
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text.substring(2) : text.substring(2, end);
    for (String word : line.strip().split("[ \t\r]+")) {
      String name = word.substring(word.lastIndexOf('/') + 1);
      if (!name.equals("env") && !name.startsWith("-")) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
