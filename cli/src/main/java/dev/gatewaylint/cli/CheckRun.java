package dev.gatewaylint.cli;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.CheckCommand;
import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;

/** Runs {@code check} and puts what it says where it belongs. */
final class CheckRun {
  private CheckRun() {}

  static int run(CheckArguments arguments, Console console) {
    try {
      Path working = Path.of("").toAbsolutePath();
      boolean color = console.colors(arguments.color());
      CheckCommand.Outcome outcome =
          CheckCommand.run(arguments.request(working, color), AnsibleReader::new);
      console.print(outcome.output());
      for (String message : outcome.messages()) {
        console.say(message);
      }
      return outcome.exit();
    } catch (UsageException e) {
      console.say(e.sentence());
      return Exit.TROUBLE;
    }
  }
}
