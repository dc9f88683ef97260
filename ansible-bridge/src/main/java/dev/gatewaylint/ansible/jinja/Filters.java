package dev.gatewaylint.ansible.jinja;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The filters whose result is told by their input alone. */
final class Filters {
  private Filters() {}

  /** The result; empty if it is not known here. */
  static Optional<Value> apply(String name, Value value, List<Value> arguments) {
    return switch (name) {
      case "default", "d" -> orElse(value, arguments);
      case "lower" -> text(value).map(text -> Value.of(text.toLowerCase(Locale.ROOT)));
      case "upper" -> text(value).map(text -> Value.of(text.toUpperCase(Locale.ROOT)));
      case "trim" -> text(value).map(text -> Value.of(text.strip()));
      case "string" -> text(value).map(Value::of);
      case "int" -> value instanceof Value.Digits ? Optional.of(value) : digits(value);
      case "bool" -> bool(value);
      case "basename" -> text(value).map(text -> Value.of(afterSlash(text)));
      case "dirname" -> text(value).map(text -> Value.of(beforeSlash(text)));
      case "join" -> join(value, arguments);
      case "first" -> item(value, 0);
      case "list" -> value instanceof Value.Items ? Optional.of(value) : Optional.empty();
      case "ternary" -> ternary(value, arguments);
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(Value value) {
    return value.printed();
  }

  private static Optional<Value> orElse(Value value, List<Value> arguments) {
    Value other = arguments.isEmpty() ? Value.of("") : arguments.get(0);
    boolean undefined = value instanceof Value.Unknown found && found.isUndefined();
    boolean whenFalse = arguments.size() > 1;
    if (whenFalse && value.truth().equals(Optional.of(false))) {
      return Optional.of(other);
    }
    return Optional.of(undefined ? other : value);
  }

  private static Optional<Value> digits(Value value) {
    Optional<String> text = text(value);
    if (text.isEmpty() || text.get().isEmpty() || text.get().length() > 9) {
      return Optional.empty();
    }
    for (int i = 0; i < text.get().length(); i++) {
      if (text.get().charAt(i) < '0' || text.get().charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return Optional.of(new Value.Digits(String.valueOf(Integer.parseInt(text.get()))));
  }

  private static Optional<Value> bool(Value value) {
    if (value instanceof Value.Switch) {
      return Optional.of(value);
    }
    Optional<String> text = text(value);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().toLowerCase(Locale.ROOT)) {
      case "yes", "on", "1", "true" -> Optional.of(new Value.Switch(true));
      default -> Optional.of(new Value.Switch(false));
    };
  }

  private static String afterSlash(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String beforeSlash(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, Math.max(1, slash));
  }

  private static Optional<Value> join(Value value, List<Value> arguments) {
    String between = arguments.isEmpty() ? "" : arguments.get(0).printed().orElse("\0");
    if (!(value instanceof Value.Items items) || between.equals("\0")) {
      return Optional.empty();
    }
    StringBuilder joined = new StringBuilder();
    for (Value item : items.values()) {
      Optional<String> text = text(item);
      if (text.isEmpty() || joined.length() > 100_000) {
        return Optional.empty();
      }
      joined.append(joined.length() == 0 ? "" : between).append(text.get());
    }
    return Optional.of(Value.of(joined.toString()));
  }

  private static Optional<Value> item(Value value, int index) {
    return value instanceof Value.Items items && items.values().size() > index
        ? Optional.of(items.values().get(index))
        : Optional.empty();
  }

  private static Optional<Value> ternary(Value value, List<Value> arguments) {
    Optional<Boolean> truth = value.truth();
    if (truth.isEmpty() || arguments.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(arguments.get(truth.get() ? 0 : 1));
  }
}
