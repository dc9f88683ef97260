package dev.gatewaylint.cli;

import dev.gatewaylint.command.Exit;
import java.util.List;
import java.util.Optional;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs a command and ends with its exit status. */
  public static void main(String[] args) {
    Console console = new Console(System.out, System.err, isTerminal());
    int status;
    try {
      status = run(List.of(args), console);
    } catch (RuntimeException | Error e) {
      console.say("internal error, nothing was concluded: " + e);
      status = Exit.TROUBLE;
    }
    // Nothing is left to do at exit, and halting saves the shutdown sequence.
    Runtime.getRuntime().halt(status);
  }

  /** The launcher knows; NO_COLOR (no-color.org) overrules it. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("gatewaylint.terminal")
        && Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
  }

  static int run(List<String> words, Console console) {
    if (!words.isEmpty() && words.get(0).equals("check")) {
      Optional<CheckArguments> arguments = CheckArguments.read(words.subList(1, words.size()));
      if (arguments.isPresent()) {
        return CheckRun.run(arguments.get(), console);
      }
    }
    return new Picocli(console).run(words);
  }
}
