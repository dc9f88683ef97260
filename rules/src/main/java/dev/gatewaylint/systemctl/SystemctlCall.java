package dev.gatewaylint.systemctl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command line asks of systemctl. Options may stand anywhere before {@code --}, as
 * getopt_long has it; the first other word is the verb. A word that is not known, such as a
 * variable, makes unknown whatever it could have been.
 */
public final class SystemctlCall {
  /** Which manager a call is for. */
  public enum Manager {
    SYSTEM,
    /** {@code --user}. */
    USER,
    /** {@code --global}: the files of every user's manager. */
    GLOBAL
  }

  private final List<SystemctlOption> options = new ArrayList<>();
  private final List<Optional<String>> words = new ArrayList<>();
  private final List<Integer> indexes = new ArrayList<>();
  private Optional<String> fault = Optional.empty();
  private boolean anyUnknown;

  private SystemctlCall() {}

  /**
   * Reads a call.
   *
   * @param arguments the words behind {@code systemctl}; empty stands for a word that is not known
   */
  public static SystemctlCall of(List<Optional<String>> arguments) {
    SystemctlCall call = new SystemctlCall();
    int next = 0;
    while (next < arguments.size()) {
      next = call.take(arguments, next);
    }
    return call;
  }

  /** Reads a call whose words are all known. */
  public static SystemctlCall ofWords(List<String> arguments) {
    List<Optional<String>> known = new ArrayList<>(arguments.size());
    for (String word : arguments) {
      known.add(Optional.of(word));
    }
    return of(known);
  }

  private int take(List<Optional<String>> arguments, int at) {
    if (arguments.get(at).isEmpty()) {
      anyUnknown = true;
      addWord(Optional.empty(), at);
      return at + 1;
    }
    String word = arguments.get(at).get();
    if (word.equals("--")) {
      for (int i = at + 1; i < arguments.size(); i++) {
        anyUnknown |= arguments.get(i).isEmpty();
        addWord(arguments.get(i), i);
      }
      return arguments.size();
    }
    if (word.startsWith("--")) {
      return takeLong(arguments, at, word);
    }
    if (word.length() < 2 || word.charAt(0) != '-') {
      addWord(Optional.of(word), at);
      return at + 1;
    }
    return takeLetters(arguments, at, word);
  }

  private void addWord(Optional<String> word, int index) {
    words.add(word);
    indexes.add(index);
  }

  private int takeLong(List<Optional<String>> arguments, int at, String word) {
    int equals = word.indexOf('=');
    String written = equals < 0 ? word.substring(2) : word.substring(2, equals);
    Optional<String> name = SystemctlOptions.ofWord(written);
    if (name.isEmpty()) {
      reject("--" + written);
      return at + 1;
    }
    if (!SystemctlOptions.takesValue(name.get())) {
      if (equals >= 0) {
        reject(word);
      }
      options.add(new SystemctlOption(name.get(), at, Optional.empty()));
      return at + 1;
    }
    if (equals >= 0) {
      options.add(new SystemctlOption(name.get(), at, Optional.of(word.substring(equals + 1))));
      return at + 1;
    }
    return takeValue(arguments, at, name.get(), word);
  }

  private int takeLetters(List<Optional<String>> arguments, int at, String word) {
    for (int i = 1; i < word.length(); i++) {
      Optional<String> name = SystemctlOptions.ofLetter(word.charAt(i));
      if (name.isEmpty()) {
        reject("-" + word.charAt(i));
        continue;
      }
      if (!SystemctlOptions.takesValue(name.get())) {
        options.add(new SystemctlOption(name.get(), at, Optional.empty()));
      } else if (i + 1 < word.length()) {
        options.add(new SystemctlOption(name.get(), at, Optional.of(word.substring(i + 1))));
        return at + 1;
      } else {
        return takeValue(arguments, at, name.get(), word);
      }
    }
    return at + 1;
  }

  /** The value of an option is the next word, whatever it looks like. */
  private int takeValue(List<Optional<String>> arguments, int at, String name, String word) {
    if (at + 1 == arguments.size()) {
      reject(word);
      return at + 1;
    }
    anyUnknown |= arguments.get(at + 1).isEmpty();
    options.add(new SystemctlOption(name, at, arguments.get(at + 1)));
    return at + 2;
  }

  private void reject(String option) {
    if (fault.isEmpty()) {
      fault = Optional.of(option);
    }
  }

  /**
   * The verb; {@code list-units} where no word is one. Empty if it is not known, which it is not
   * behind an unknown word either: that could have been the verb.
   */
  public Optional<String> verb() {
    return words.isEmpty() ? Optional.of("list-units") : words.get(0);
  }

  /** What is known of the verb; empty if it is not known or systemctl has no such verb. */
  public Optional<SystemctlVerb> knownVerb() {
    Optional<String> verb = verb();
    return verb.isEmpty() ? Optional.empty() : SystemctlVerbs.of(verb.get());
  }

  /** Index of the verb among the words that were given; empty where no word is one. */
  public Optional<Integer> verbIndex() {
    return indexes.isEmpty() ? Optional.empty() : Optional.of(indexes.get(0));
  }

  /** The words behind the verb that are no options, such as units; empty for one not known. */
  public List<Optional<String>> operands() {
    return words.size() < 2 ? List.of() : List.copyOf(words.subList(1, words.size()));
  }

  /** Index among the words that were given of an operand. */
  public int operandIndex(int operand) {
    return indexes.get(operand + 1);
  }

  /** All options, in order. */
  public List<SystemctlOption> options() {
    return List.copyOf(options);
  }

  /** Whether an option is given, by its long name. */
  public boolean has(String name) {
    for (SystemctlOption option : options) {
      if (option.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The last value given to an option; empty if there is none or it is not known. */
  public Optional<String> value(String name) {
    Optional<String> value = Optional.empty();
    for (SystemctlOption option : options) {
      if (option.name().equals(name)) {
        value = option.value();
      }
    }
    return value;
  }

  /** Which manager is asked: the last of {@code --system}, {@code --user}, {@code --global}. */
  public Manager manager() {
    Manager manager = Manager.SYSTEM;
    for (SystemctlOption option : options) {
      switch (option.name()) {
        case "system" -> manager = Manager.SYSTEM;
        case "user", "capsule" -> manager = Manager.USER;
        case "global" -> manager = Manager.GLOBAL;
        default -> {}
      }
    }
    return manager;
  }

  /** Whether another machine, container, folder or image is meant than this system. */
  public boolean isElsewhere() {
    return has("host") || has("machine") || has("root") || has("image") || has("capsule");
  }

  /** Whether every word was known, so that the call is exactly what is told here. */
  public boolean isCertain() {
    return !anyUnknown;
  }

  /** The first option that systemctl refuses, so that the call does nothing. */
  public Optional<String> refusedOption() {
    return fault;
  }
}
