package dev.gatewaylint.launchd;

import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a job gets from {@code EnvironmentVariables}; only strings count. */
public final class JobEnvironment {
  private final List<Variable> variables;

  private JobEnvironment(List<Variable> variables) {
    this.variables = List.copyOf(variables);
  }

  /**
   * One variable.
   *
   * @param place the characters of its value
   * @param key the characters of its name
   */
  public record Variable(String name, String value, Place place, Place key) {}

  static JobEnvironment of(Optional<PlistValue> value) {
    List<Variable> variables = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof PlistValue.Dict dict) {
      for (PlistValue.Entry entry : Effective.entries(dict)) {
        if (entry.value() instanceof PlistValue.Text text) {
          variables.add(new Variable(entry.name(), text.value(), text.place(), entry.key()));
        }
      }
    }
    return new JobEnvironment(variables);
  }

  /** The same with others, which count where both have a name. */
  public JobEnvironment with(List<Variable> others) {
    Map<String, Variable> byName = new LinkedHashMap<>();
    for (Variable variable : variables) {
      byName.put(variable.name(), variable);
    }
    for (Variable variable : others) {
      byName.put(variable.name(), variable);
    }
    return new JobEnvironment(new ArrayList<>(byName.values()));
  }

  /** All of them, in the order of the text. */
  public List<Variable> all() {
    return variables;
  }

  /** The variable of that name. */
  public Optional<Variable> find(String name) {
    for (Variable variable : variables) {
      if (variable.name().equals(name)) {
        return Optional.of(variable);
      }
    }
    return Optional.empty();
  }
}
