package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments that a command of an entry allows, where they can be listed: a pattern without
 * wildcards, or a regular expression of alternatives and optional parts alone.
 */
final class ExactArguments {
  private static final int MOST = 256;
  private static final int DEEPEST = 50;

  private final String regex;
  private int at;
  private boolean isOpen;

  private ExactArguments(String regex) {
    this.regex = regex;
  }

  /** Every list of words; empty if there are too many to list. */
  static Optional<List<List<String>>> of(Command command) {
    if (command.arguments().isEmpty()) {
      return Optional.empty();
    }
    Arguments arguments = command.arguments().get();
    Optional<Set<String>> texts =
        switch (arguments.kind()) {
          case NONE -> Optional.of(Set.of(""));
          case GLOB -> literal(arguments.text()).map(Set::of);
          case REGEX -> alternatives(arguments.text());
        };
    return texts.map(ExactArguments::words);
  }

  private static List<List<String>> words(Set<String> texts) {
    List<List<String>> lists = new ArrayList<>();
    for (String text : texts) {
      lists.add(text.isEmpty() ? List.of() : List.of(text.split(" ", -1)));
    }
    return lists;
  }

  /** What a pattern of fnmatch(3) stands for if nothing in it is special. */
  private static Optional<String> literal(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        return Optional.empty();
      }
      boolean escapes = c == '\\' && i + 1 < pattern.length();
      text.append(escapes ? pattern.charAt(++i) : c);
    }
    return Optional.of(text.toString());
  }

  private static Optional<Set<String>> alternatives(String pattern) {
    if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.length() < 2) {
      return Optional.empty();
    }
    // ^a|b$ begins or ends with a or b: only a group holds alternatives together.
    ExactArguments reader = new ExactArguments(pattern.substring(1, pattern.length() - 1));
    Set<String> texts = reader.sequence(0);
    return reader.isOpen || reader.at < reader.regex.length()
        ? Optional.empty()
        : Optional.of(texts);
  }

  /** The texts of a sequence, up to {@code |}, {@code )} or the end. */
  private Set<String> sequence(int depth) {
    Set<String> texts = Set.of("");
    while (at < regex.length() && !isOpen) {
      char c = regex.charAt(at);
      if (c == '|' || c == ')') {
        break;
      }
      Set<String> atom = atom(depth);
      if (at < regex.length() && regex.charAt(at) == '?') {
        at++;
        atom = new LinkedHashSet<>(atom);
        atom.add("");
      }
      texts = joined(texts, atom);
    }
    return texts;
  }

  private Set<String> atom(int depth) {
    char c = regex.charAt(at++);
    if (c == '(') {
      return group(depth + 1);
    }
    if (c == '\\' && at < regex.length() && !Character.isLetterOrDigit(regex.charAt(at))) {
      return Set.of(String.valueOf(regex.charAt(at++)));
    }
    isOpen |= "\\.*+?[{^$".indexOf(c) >= 0;
    return Set.of(String.valueOf(c));
  }

  private Set<String> group(int depth) {
    if (depth > DEEPEST) {
      isOpen = true;
      return Set.of();
    }
    Set<String> texts = new LinkedHashSet<>(sequence(depth));
    while (at < regex.length() && regex.charAt(at) == '|' && !isOpen) {
      at++;
      texts.addAll(sequence(depth));
    }
    isOpen |= at >= regex.length() || regex.charAt(at) != ')';
    at++;
    return texts;
  }

  private Set<String> joined(Set<String> heads, Set<String> tails) {
    if ((long) heads.size() * tails.size() > MOST) {
      isOpen = true;
      return heads;
    }
    Set<String> joined = new LinkedHashSet<>();
    for (String head : heads) {
      for (String tail : tails) {
        joined.add(head + tail);
      }
    }
    return joined;
  }
}
