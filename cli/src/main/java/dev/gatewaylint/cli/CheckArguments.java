package dev.gatewaylint.cli;

import dev.gatewaylint.command.CheckRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words behind {@code check}, read without picocli: a pre-commit run should not pay for a whole
 * command line library. Whatever is not plain (help, an unknown option, a missing value) is left to
 * picocli, which words the errors.
 */
final class CheckArguments {
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> paths = new ArrayList<>();

  CheckArguments() {}

  /** Reads the words; empty if picocli should look at them. */
  static Optional<CheckArguments> read(List<String> words) {
    CheckArguments arguments = new CheckArguments();
    boolean onlyPaths = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (onlyPaths || !word.startsWith("-")) {
        arguments.addPath(word);
      } else if (word.equals("--")) {
        onlyPaths = true;
      } else {
        int equals = word.indexOf('=');
        Optional<CliOption> option = CliOption.find(equals < 0 ? word : word.substring(0, equals));
        boolean hasValue =
            equals >= 0 || (i + 1 < words.size() && !words.get(i + 1).startsWith("-"));
        if (option.isEmpty() || !hasValue || arguments.isSpent(option.get())) {
          return Optional.empty();
        }
        arguments.add(option.get(), equals >= 0 ? word.substring(equals + 1) : words.get(++i));
      }
    }
    return Optional.of(arguments);
  }

  private boolean isSpent(CliOption option) {
    return !option.isRepeatable() && values.containsKey(option.name());
  }

  void add(CliOption option, String value) {
    List<String> all = values.get(option.name());
    if (all == null) {
      all = new ArrayList<>();
      values.put(option.name(), all);
    }
    all.add(value);
  }

  void addPath(String path) {
    paths.add(path);
  }

  /** What {@code --color} says. */
  String color() {
    return last(CliOption.COLOR, "auto");
  }

  private List<String> all(CliOption option) {
    return values.getOrDefault(option.name(), List.of());
  }

  private String last(CliOption option, String otherwise) {
    List<String> all = all(option);
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  private Optional<String> one(CliOption option) {
    List<String> all = all(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  CheckRequest request(Path workingFolder, boolean color) {
    return new CheckRequest(
        workingFolder,
        paths,
        all(CliOption.FORMAT),
        last(CliOption.FAIL_ON, "error"),
        all(CliOption.ONLY),
        all(CliOption.DISABLE),
        all(CliOption.TARGET),
        all(CliOption.ASSUME_CYCLE),
        List.of(),
        List.of(),
        List.of(),
        one(CliOption.AS),
        one(CliOption.ROOT),
        color);
  }
}
