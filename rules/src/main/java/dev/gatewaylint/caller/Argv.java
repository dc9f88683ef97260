package dev.gatewaylint.caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a call, the program first.
 *
 * @param words empty for one that only the running script would know
 */
public record Argv(List<Optional<String>> words) {
  public Argv {
    words = List.copyOf(words);
  }

  /** A call whose words are all known. */
  public static Argv of(List<String> words) {
    List<Optional<String>> known = new ArrayList<>(words.size());
    for (String word : words) {
      known.add(Optional.of(word));
    }
    return new Argv(known);
  }

  /** The program's name without its folder; empty text if it is not known. */
  public String program() {
    String path = word(0);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A word; empty text if there is none or it is not known. */
  public String word(int index) {
    return index < words.size() ? words.get(index).orElse("") : "";
  }

  /** The words behind the program. */
  public List<Optional<String>> arguments() {
    return words.isEmpty() ? List.of() : words.subList(1, words.size());
  }

  /** Those of the words behind the program that are known, in order. */
  public List<String> knownArguments() {
    List<String> known = new ArrayList<>();
    for (Optional<String> word : arguments()) {
      word.ifPresent(known::add);
    }
    return known;
  }

  /** The words up to the first that is not known. */
  public List<String> knownPrefix() {
    List<String> known = new ArrayList<>();
    for (Optional<String> word : words) {
      if (word.isEmpty()) {
        break;
      }
      known.add(word.get());
    }
    return known;
  }

  /** Whether a known argument is exactly that word. */
  public boolean has(String argument) {
    return knownArguments().contains(argument);
  }

  /** Whether every word is known. */
  public boolean isCertain() {
    return !words.contains(Optional.<String>empty());
  }

  /** The words behind the program that are no options, unknown ones included. */
  public List<Optional<String>> operands() {
    List<Optional<String>> operands = new ArrayList<>();
    for (Optional<String> word : arguments()) {
      if (!word.map(known -> known.startsWith("-")).orElse(false)) {
        operands.add(word);
      }
    }
    return operands;
  }

  /** The words as one line; {@code ...} for one that is not known. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (Optional<String> word : words) {
      line.append(line.length() == 0 ? "" : " ").append(word.orElse("..."));
    }
    return line.toString();
  }
}
