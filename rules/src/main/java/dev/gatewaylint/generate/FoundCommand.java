package dev.gatewaylint.generate;

import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceEnvironment.Variable;
import dev.gatewaylint.host.Sourced;
import dev.gatewaylint.syntax.unit.value.ExecCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a gateway as its program gets it: with the specifiers and variables filled in
 * by what the unit itself says.
 */
final class FoundCommand {
  private final Service service;
  private final GatewayProcess process;

  FoundCommand(Service service, GatewayProcess process) {
    this.service = service;
    this.process = process;
  }

  /** Whether another unit with its words would start the same; a prefix asks for more. */
  boolean isWhole() {
    List<Sourced<ExecCommand>> starts = service.commands("ExecStart");
    return starts.size() == 1 && starts.get(0).value().prefixes().isEmpty() && words().isPresent();
  }

  /** Its words; empty where systemd fills in what nobody knows here. */
  Optional<List<String>> words() {
    List<String> words = new ArrayList<>();
    for (String written : process.words()) {
      Optional<String> word = process.expanded(written).flatMap(this::filled);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    return Optional.of(words);
  }

  /** The words as they are written, for what only has to be recognized. */
  List<String> written() {
    return process.words();
  }

  /** The index of an option whose value looks like a secret; -1 if there is none. */
  static int secret(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      String option = equals < 0 ? word : word.substring(0, equals);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      String value = equals < 0 ? next : word.substring(equals + 1);
      String name = option.replace("-", "_");
      if (option.startsWith("--")
          && !value.startsWith("-")
          && SecretName.looksSecret(name, value)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Takes options with a secret, and their values, out of a list of words and tells their names.
   */
  static List<String> takeSecrets(List<String> words) {
    List<String> options = new ArrayList<>();
    for (int at = secret(words); at >= 0; at = secret(words)) {
      String word = words.remove(at);
      int equals = word.indexOf('=');
      options.add(equals < 0 ? word : word.substring(0, equals));
      if (equals < 0) {
        words.remove(at);
      }
    }
    return options;
  }

  /** systemd.service(5), Command lines: two dollars are one; a name in braces is filled in. */
  private Optional<String> filled(String word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c != '$') {
        out.append(c);
        continue;
      }
      int end = word.startsWith("${", i) ? word.indexOf('}', i) : -1;
      if (word.startsWith("$$", i)) {
        out.append('$');
        i++;
      } else if (end > 0) {
        Optional<String> value =
            service
                .environment()
                .find(word.substring(i + 2, end))
                .map(Variable::value)
                .flatMap(process::expanded);
        if (value.isEmpty() || !service.settings().of("Service", "EnvironmentFile").isEmpty()) {
          return Optional.empty();
        }
        out.append(value.get());
        i = end;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(out.toString());
  }
}
