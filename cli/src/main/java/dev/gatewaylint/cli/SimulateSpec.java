package dev.gatewaylint.cli;

import dev.gatewaylint.command.Exit;
import dev.gatewaylint.command.SimulateCommand;
import dev.gatewaylint.command.SimulateRequest;
import dev.gatewaylint.command.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The words of {@code simulate}. */
final class SimulateSpec {
  private SimulateSpec() {}

  static CommandSpec add(CommandSpec spec) {
    single(spec, "--scenario", "FILE", "Read programs and actors from FILE, not scenario.yaml.");
    single(spec, "--run-time", "TIME", "Let programs run this long, then end, instead.");
    single(spec, "--end", "HOW", "How they end: 'exit N', a signal, oom or hang (default exit 1).");
    single(spec, "--length", "TIME", "Play this long (default 1d).");
    single(spec, "--format", "NAME", "text (default) or json.");
    repeated(spec, CliOption.TARGET);
    repeated(spec, CliOption.ASSUME_CYCLE);
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .description("The hosts to play.")
            .build());
    return spec;
  }

  private static void single(CommandSpec spec, String name, String value, String help) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(value)
            .type(String.class)
            .arity("1")
            .description(help)
            .build());
  }

  static void repeated(CommandSpec spec, CliOption option) {
    spec.addOption(
        OptionSpec.builder(option.name())
            .paramLabel(option.value())
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(option.help())
            .build());
  }

  static int run(ParseResult parsed, Console console) throws UsageException {
    SimulateCommand.Played played =
        SimulateCommand.run(
            new SimulateRequest(
                Path.of("").toAbsolutePath(),
                parsed.hasMatchedPositional(0)
                    ? parsed.matchedPositional(0).originalStringValues()
                    : List.of(),
                one(parsed, "--scenario"),
                one(parsed, "--run-time"),
                one(parsed, "--end"),
                one(parsed, "--length"),
                one(parsed, "--format").orElse("text"),
                many(parsed, CliOption.TARGET),
                many(parsed, CliOption.ASSUME_CYCLE)));
    console.print(played.output());
    for (String message : played.messages()) {
      console.say(message);
    }
    return played.exit() == Exit.OK ? Exit.OK : Exit.TROUBLE;
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
