package dev.gatewaylint.cli;

import dev.gatewaylint.ansible.content.AnsibleReader;
import dev.gatewaylint.command.FixCommand;
import dev.gatewaylint.command.FixRequest;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of {@code fix}. */
final class FixSpec {
  private static final String UNSAFE = "--unsafe";
  private static final String DIFF = "--diff";

  private FixSpec() {}

  /** The options of {@code check} that make sense for it. */
  static List<CliOption> options() {
    List<CliOption> options = new ArrayList<>(CliOption.ALL);
    options.removeAll(List.of(CliOption.FORMAT, CliOption.AS, CliOption.ROOT));
    return options;
  }

  static CommandSpec add(CommandSpec spec) {
    flag(spec, UNSAFE, "Make the fixes that change behaviour, too.");
    flag(spec, DIFF, "Print a patch, and write nothing.");
    return spec;
  }

  private static void flag(CommandSpec spec, String name, String help) {
    spec.addOption(
        OptionSpec.builder(name).type(boolean.class).arity("0").description(help).build());
  }

  static int run(ParseResult parsed, CheckArguments arguments, Console console)
      throws UsageException {
    Path working = Path.of("").toAbsolutePath();
    boolean color = console.colors(arguments.color());
    FixCommand.Outcome outcome =
        FixCommand.run(
            new FixRequest(
                arguments.request(working, color),
                parsed.hasMatchedOption(UNSAFE),
                parsed.hasMatchedOption(DIFF)),
            AnsibleReader::new);
    console.print(outcome.output());
    outcome.messages().forEach(console::say);
    return outcome.exit();
  }
}
