package dev.gatewaylint.ansible.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression comes to. */
public sealed interface Value {
  /** A text. */
  record Text(String text) implements Value {}

  /** A number, as it prints. */
  record Digits(String digits) implements Value {}

  /** True or false. */
  record Switch(boolean on) implements Value {}

  /** None. */
  record Nothing() implements Value {}

  /** Ansible's {@code omit}: as if the parameter were not written. */
  record Omitted() implements Value {}

  /** A list. */
  record Items(List<Value> values) implements Value {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys with values. */
  record Fields(Map<String, Value> values) implements Value {
    public Fields {
      values = Map.copyOf(values);
    }
  }

  /**
   * What nobody knows before it runs.
   *
   * @param expression as it is written
   * @param isUndefined whether that is so because no file sets it
   */
  record Unknown(String expression, boolean isUndefined) implements Value {}

  /** A text as a value. */
  static Value of(String text) {
    return new Text(text);
  }

  /** How it prints; empty if nobody knows, or if it is no scalar. */
  default Optional<String> printed() {
    if (this instanceof Text text) {
      return Optional.of(text.text());
    } else if (this instanceof Digits number) {
      return Optional.of(number.digits());
    } else if (this instanceof Switch found) {
      return Optional.of(found.on() ? "True" : "False");
    }
    return this instanceof Nothing ? Optional.of("") : Optional.empty();
  }

  /** Whether it counts as true; empty if nobody knows. */
  default Optional<Boolean> truth() {
    if (this instanceof Text text) {
      return Optional.of(!text.text().isEmpty());
    } else if (this instanceof Digits number) {
      return Optional.of(!number.digits().equals("0") && !number.digits().equals("0.0"));
    } else if (this instanceof Switch found) {
      return Optional.of(found.on());
    } else if (this instanceof Items items) {
      return Optional.of(!items.values().isEmpty());
    } else if (this instanceof Fields fields) {
      return Optional.of(!fields.values().isEmpty());
    }
    return this instanceof Nothing ? Optional.of(false) : Optional.empty();
  }
}
