package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.value.Word;
import dev.gatewaylint.syntax.unit.value.Words;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables that a unit sets itself with {@code Environment=}, its container's included. */
public final class ServiceEnvironment {
  private final List<Variable> variables;

  private ServiceEnvironment(List<Variable> variables) {
    this.variables = variables;
  }

  /**
   * One variable.
   *
   * @param place the characters {@code NAME=VALUE} in the unit
   */
  public record Variable(String name, String value, Place place) {}

  static ServiceEnvironment of(Settings settings) {
    List<Variable> variables = new ArrayList<>();
    List<Setting> written = new ArrayList<>(settings.of("Service", "Environment"));
    written.addAll(settings.of("Container", "Environment"));
    for (Setting setting : written) {
      if (setting.value().isEmpty()) {
        variables.clear();
      }
      for (Word word : Words.split(setting.value(), Words.Quoting.ESCAPED).words()) {
        int equals = word.text().indexOf('=');
        if (equals > 0) {
          variables.add(
              new Variable(
                  word.text().substring(0, equals),
                  word.text().substring(equals + 1),
                  setting
                      .file()
                      .source()
                      .place(setting.logicalValue().span(word.from(), word.to()))));
        }
      }
    }
    return new ServiceEnvironment(variables);
  }

  /** Every assignment, in the order in which they are read. */
  public List<Variable> all() {
    return variables;
  }

  /** The assignment that counts for a name. */
  public Optional<Variable> find(String name) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (variables.get(i).name().equals(name)) {
        return Optional.of(variables.get(i));
      }
    }
    return Optional.empty();
  }
}
