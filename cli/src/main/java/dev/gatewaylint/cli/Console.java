package dev.gatewaylint.cli;

import dev.gatewaylint.command.UsageException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program writes: the report alone on one stream, everything else on the other. */
record Console(PrintStream out, PrintStream err, boolean isTerminal) {

  /** Writes text that already has its line ends. */
  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** Writes one sentence to the people, not to the programs behind a pipe. */
  void say(String sentence) {
    err.println("gateway-lint: " + sentence);
    err.flush();
  }

  /** Whether to colour text. */
  boolean colors(String when) throws UsageException {
    return switch (when) {
      case "auto" -> isTerminal;
      case "always" -> true;
      case "never" -> false;
      default -> throw new UsageException("--color " + when + ": expected auto, always or never");
    };
  }
}
