package dev.gatewaylint.cli;

import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.ExplainCommand;
import dev.gatewaylint.command.RulesCommand;
import dev.gatewaylint.command.UsageException;
import dev.gatewaylint.report.ToolVersion;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The whole command line: every command, its help, and the wording of mistakes. */
final class Picocli {
  private final Console console;

  Picocli(Console console) {
    this.console = console;
  }

  int run(List<String> words) {
    CommandLine line = new CommandLine(root());
    line.addSubcommand("check", check());
    line.addSubcommand("fix", fix());
    line.addSubcommand(
        "generate",
        GenerateSpec.add(
            command(
                "generate", "Write units, sudoers, probe and alert for a gateway, as a role.")));
    line.addSubcommand(
        "simulate",
        SimulateSpec.add(
            command("simulate", "Play services against crash patterns: do they ever stop?")));
    line.addSubcommand("explain", explain());
    line.addSubcommand("rules", rules());
    line.addSubcommand("help", new CommandLine.HelpCommand());
    line.setExecutionStrategy(this::execute);
    line.setParameterExceptionHandler((e, unused) -> wrong(e));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    return line.execute(words.toArray(new String[0]));
  }

  private static CommandSpec root() {
    CommandSpec spec = CommandSpec.create().name("gateway-lint");
    spec.usageMessage()
        .description(
            "Finds, before anything is deployed, services that restart for ever or hide that they"
                + " fail.")
        .footer(
            "",
            "Exit status: 0 nothing found, 1 findings, 2 wrong usage or not everything"
                + " could be checked.");
    spec.mixinStandardHelpOptions(true).version("gateway-lint " + ToolVersion.text());
    return spec;
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    return spec;
  }

  static CommandSpec check() {
    return overPaths(
        command("check", "Lint files, folders and hosts; the current folder if none is named."),
        CliOption.ALL);
  }

  private static CommandSpec fix() {
    CommandSpec spec =
        command("fix", "Make the safe fixes of what check finds, and write the files.");
    return FixSpec.add(overPaths(spec, FixSpec.options()));
  }

  private static CommandSpec overPaths(CommandSpec spec, List<CliOption> options) {
    for (CliOption option : options) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.name()).paramLabel(option.value()).description(option.help());
      spec.addOption(
          option.isRepeatable()
              ? builder.type(List.class).auxiliaryTypes(String.class).arity("1").build()
              : builder.type(String.class).arity("1").build());
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description("What to report on; what is read is the host around it.")
            .build());
    return spec;
  }

  private static CommandSpec explain() {
    CommandSpec spec = command("explain", "Print the page of a rule: the hazard and its cure.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("RULE")
            .type(String.class)
            .arity("1")
            .required(true)
            .description("Its id, as in a finding.")
            .build());
    return spec;
  }

  private static CommandSpec rules() {
    CommandSpec spec = command("rules", "List the rules.");
    spec.addOption(
        OptionSpec.builder("--format")
            .paramLabel("NAME")
            .type(String.class)
            .defaultValue("text")
            .description("text (default), markdown or json.")
            .build());
    return spec;
  }

  /** The words of a parsed {@code check}, as the reader without picocli would have read them. */
  static CheckArguments arguments(ParseResult parsed) {
    CheckArguments arguments = new CheckArguments();
    for (CliOption option : CliOption.ALL) {
      boolean known = parsed.commandSpec().findOption(option.name()) != null;
      if (!known || !parsed.hasMatchedOption(option.name())) {
        continue;
      }
      for (String value : parsed.matchedOption(option.name()).originalStringValues()) {
        arguments.add(option, value);
      }
    }
    if (parsed.hasMatchedPositional(0)) {
      parsed.matchedPositional(0).originalStringValues().forEach(arguments::addPath);
    }
    return arguments;
  }

  private int execute(ParseResult parsed) {
    Optional<Integer> helped = Optional.ofNullable(CommandLine.executeHelpRequest(parsed));
    if (helped.isPresent()) {
      return helped.get();
    }
    if (!parsed.hasSubcommand()) {
      parsed.commandSpec().commandLine().usage(console.err());
      return Exit.TROUBLE;
    }
    ParseResult command = parsed.subcommand();
    try {
      return switch (command.commandSpec().name()) {
        case "check" -> CheckRun.run(arguments(command), console);
        case "fix" -> FixSpec.run(command, arguments(command), console);
        case "generate" -> GenerateSpec.run(command, console);
        case "simulate" -> SimulateSpec.run(command, console);
        case "explain" -> {
          console.print(ExplainCommand.page(command.matchedPositionalValue(0, "")));
          yield Exit.OK;
        }
        default -> {
          console.print(RulesCommand.list(command.matchedOptionValue("--format", "text")));
          yield Exit.OK;
        }
      };
    } catch (UsageException e) {
      console.say(e.sentence());
      return Exit.TROUBLE;
    }
  }

  private int wrong(CommandLine.ParameterException e) {
    CommandLine line = e.getCommandLine();
    console.say(String.valueOf(e.getMessage()));
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr())) {
      console.say("see '" + line.getCommandSpec().qualifiedName() + " --help'");
    }
    return Exit.TROUBLE;
  }
}
