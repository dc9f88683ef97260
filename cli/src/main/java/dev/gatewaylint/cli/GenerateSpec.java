package dev.gatewaylint.cli;

import dev.gatewaylint.ansible.GenerateCommand;
import dev.gatewaylint.ansible.GenerateRequest;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of {@code generate}. */
final class GenerateSpec {
  private GenerateSpec() {}

  static CommandSpec add(CommandSpec spec) {
    single(spec, "--spec", "FILE", "Read what is wanted from FILE.");
    single(spec, "--from", "PATH", "Read it off the host, or the gateway's unit, at PATH.");
    single(spec, "--output", "DIR", "Write into DIR.");
    single(
        spec,
        "--layout",
        "NAME",
        "As a role (default), plain files, a collection, or vars for"
            + " linux-system-roles.systemd.");
    spec.addOption(
        OptionSpec.builder("--force")
            .type(boolean.class)
            .arity("0")
            .description("Overwrite files that were edited since they were generated.")
            .build());
    SimulateSpec.repeated(spec, CliOption.TARGET);
    SimulateSpec.repeated(spec, CliOption.ASSUME_CYCLE);
    return spec;
  }

  private static void single(CommandSpec spec, String name, String value, String help) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(value)
            .type(String.class)
            .arity("1")
            .required(name.equals("--output"))
            .description(help)
            .build());
  }

  static int run(ParseResult parsed, Console console) throws UsageException {
    GenerateCommand.Outcome outcome =
        GenerateCommand.run(
            new GenerateRequest(
                Path.of("").toAbsolutePath(),
                one(parsed, "--spec"),
                one(parsed, "--from"),
                one(parsed, "--output").orElse(""),
                one(parsed, "--layout").orElse("role"),
                parsed.hasMatchedOption("--force"),
                many(parsed, CliOption.TARGET),
                many(parsed, CliOption.ASSUME_CYCLE)));
    console.print(outcome.output());
    outcome.messages().forEach(console::say);
    return outcome.exit();
  }

  private static Optional<String> one(ParseResult parsed, String name) {
    return Optional.ofNullable(parsed.matchedOptionValue(name, null));
  }

  private static List<String> many(ParseResult parsed, CliOption option) {
    return parsed.hasMatchedOption(option.name())
        ? parsed.matchedOption(option.name()).originalStringValues()
        : List.of();
  }
}
