package dev.gatewaylint.syntax.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one program, read as getopt_long(3) does: letters may be joined, long names
 * abbreviated, the first operand ends them.
 */
final class Options {
  private enum Value {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  private record Option(String name, Value value) {}

  /** What was read: the options, where the operands start, and whether all was understood. */
  record Read(List<Choice> choices, int next, boolean known) {}

  private final Map<Character, Option> letters = new HashMap<>();
  private final Map<String, Option> names = new HashMap<>();

  private Options() {}

  /**
   * Options written as {@code "n|non-interactive u:|user: preserve-env?"}: a letter, a name or
   * both; a colon where a value must follow, a question mark where one may follow an equals sign.
   */
  static Options of(String table) {
    Options options = new Options();
    int at = 0;
    while (at < table.length()) {
      int to = table.indexOf(' ', at);
      to = to < 0 ? table.length() : to;
      options.add(table.substring(at, to));
      at = to + 1;
    }
    return options;
  }

  private void add(String entry) {
    if (entry.isEmpty()) {
      return;
    }
    int bar = entry.indexOf('|');
    String longName = bar < 0 ? bare(entry) : bare(entry.substring(bar + 1));
    char last = entry.charAt(entry.length() - 1);
    Value value = last == ':' ? Value.REQUIRED : last == '?' ? Value.OPTIONAL : Value.NONE;
    Option option = new Option(longName, value);
    if (bar >= 0 || longName.length() == 1) {
      letters.put(entry.charAt(0), option);
    }
    if (longName.length() > 1) {
      names.put(longName, option);
    }
  }

  private static String bare(String entry) {
    char last = entry.charAt(entry.length() - 1);
    return last == ':' || last == '?' ? entry.substring(0, entry.length() - 1) : entry;
  }

  static boolean has(List<Choice> choices, String name) {
    for (Choice choice : choices) {
      if (choice.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  static Optional<Argument> value(List<Choice> choices, String name) {
    Optional<Argument> value = Optional.empty();
    for (Choice choice : choices) {
      if (choice.name().equals(name)) {
        value = choice.value();
      }
    }
    return value;
  }

  /** Reads options from an index on, up to the first operand. */
  Read read(List<Argument> argv, int from) {
    List<Choice> choices = new ArrayList<>();
    boolean known = true;
    int at = from;
    while (at < argv.size()) {
      Argument word = argv.get(at);
      String text = word.prefix();
      if (text.length() < 2 || text.charAt(0) != '-') {
        known &= !text.equals("-") || word.value().isPresent();
        break;
      }
      at++;
      if (word.is("--")) {
        break;
      }
      Optional<Option> open =
          text.charAt(1) == '-' ? longOption(word, choices) : cluster(word, choices);
      if (open.isEmpty()) {
        known = false;
      } else if (open.get().value() == Value.REQUIRED) {
        Optional<Argument> value = at < argv.size() ? Optional.of(argv.get(at)) : Optional.empty();
        known &= value.isPresent() && !value.get().several();
        choices.add(new Choice(open.get().name(), value));
        at++;
      }
    }
    return new Read(List.copyOf(choices), Math.min(at, argv.size()), known);
  }

  private static final Option DONE = new Option("", Value.NONE);

  /** Reads one long option; gives it back if its value is the next word, nothing if unknown. */
  private Optional<Option> longOption(Argument word, List<Choice> choices) {
    String text = word.prefix();
    int equals = text.indexOf('=');
    String name = equals < 0 ? text.substring(2) : text.substring(2, equals);
    if (equals < 0 && word.value().isEmpty()) {
      return Optional.empty();
    }
    Optional<Option> option = named(name);
    if (option.isEmpty()) {
      return option;
    }
    if (equals >= 0) {
      choices.add(new Choice(option.get().name(), Optional.of(behind(word, equals + 1))));
      return Optional.of(DONE);
    }
    if (option.get().value() != Value.REQUIRED) {
      choices.add(new Choice(option.get().name(), Optional.empty()));
    }
    return option;
  }

  private Optional<Option> named(String name) {
    Optional<Option> found = Optional.ofNullable(names.get(name));
    if (found.isPresent()) {
      return found;
    }
    for (Map.Entry<String, Option> entry : names.entrySet()) {
      if (entry.getKey().startsWith(name)) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(entry.getValue());
      }
    }
    return found;
  }

  private Optional<Option> cluster(Argument word, List<Choice> choices) {
    String text = word.prefix();
    for (int i = 1; i < text.length(); i++) {
      Option option = letters.get(text.charAt(i));
      if (option == null) {
        return Optional.empty();
      }
      boolean last = i + 1 == text.length() && word.value().isPresent();
      if (option.value() == Value.REQUIRED) {
        if (last) {
          return Optional.of(option);
        }
        choices.add(new Choice(option.name(), Optional.of(behind(word, i + 1))));
        return Optional.of(DONE);
      }
      choices.add(new Choice(option.name(), Optional.empty()));
    }
    return word.value().isPresent() ? Optional.of(DONE) : Optional.empty();
  }

  /** What follows in a word behind so many known characters. */
  private static Argument behind(Argument word, int characters) {
    return new Argument(
        word.place(),
        word.value().map(value -> value.substring(characters)),
        word.prefix().substring(characters),
        word.value().isPresent() ? word.suffix().substring(characters) : word.suffix(),
        word.several());
  }
}
