package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Arguments;
import dev.gatewaylint.syntax.sudoers.Command;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pattern of arguments leaves open: literal texts with gaps between them. Of a bracket or
 * {@code ?} one character is taken, of alternatives the first, so that texts made from it are
 * guesses that still have to be matched.
 *
 * @param texts one more than there are gaps
 */
record ArgumentTemplate(List<String> texts) {
  ArgumentTemplate {
    texts = List.copyOf(texts);
  }

  /** The template of a command; one gap where any arguments are allowed. */
  static ArgumentTemplate of(Command command) {
    if (command.arguments().isEmpty()) {
      return new ArgumentTemplate(List.of("", ""));
    }
    Arguments arguments = command.arguments().get();
    return switch (arguments.kind()) {
      case NONE -> new ArgumentTemplate(List.of(""));
      case GLOB -> glob(arguments.text());
      case REGEX -> regex(arguments.text());
    };
  }

  private static ArgumentTemplate glob(String pattern) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        texts.add(text.toString());
        text.setLength(0);
      } else if (c == '?') {
        text.append('x');
      } else if (c == '\\' && i + 1 < pattern.length()) {
        text.append(pattern.charAt(++i));
      } else if (c == '[' && pattern.indexOf(']', i + 2) > 0) {
        text.append(sample(pattern, i + 1));
        i = pattern.indexOf(']', i + 2);
      } else {
        text.append(c);
      }
    }
    texts.add(text.toString());
    return new ArgumentTemplate(texts);
  }

  private static char sample(String pattern, int at) {
    char first = pattern.charAt(at);
    return first == '!' || first == '^' || first == '[' ? 'x' : first;
  }

  private static ArgumentTemplate regex(String pattern) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int skipped = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean repeats = i + 1 < pattern.length() && "*+{".indexOf(pattern.charAt(i + 1)) >= 0;
      if (c == ')' && skipped > 0) {
        skipped--;
      } else if (c == '|') {
        // The rest of this group; of a whole pattern, all the rest.
        skipped++;
        i = endOfGroup(pattern, i) - 1;
      } else if (c == '[' && pattern.indexOf(']', i + 2) > 0) {
        char one = sample(pattern, i + 1);
        i = pattern.indexOf(']', i + 2);
        boolean many = i + 1 < pattern.length() && "*+".indexOf(pattern.charAt(i + 1)) >= 0;
        if (many) {
          texts.add(text.toString());
          text.setLength(0);
        } else {
          text.append(one);
        }
      } else if (c == '.') {
        if (repeats) {
          texts.add(text.toString());
          text.setLength(0);
        } else {
          text.append('x');
        }
      } else if (c == '\\' && i + 1 < pattern.length()) {
        text.append(pattern.charAt(++i));
      } else if ("^$()*+?".indexOf(c) < 0) {
        text.append(c);
      }
    }
    texts.add(text.toString());
    return new ArgumentTemplate(texts);
  }

  /** Index of the parenthesis that closes the group in which {@code from} lies, or the end. */
  private static int endOfGroup(String pattern, int from) {
    int depth = 0;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      }
    }
    return pattern.length();
  }

  int gaps() {
    return texts.size() - 1;
  }

  /** The words with one gap filled and the same filler in all others. */
  List<String> fill(int gap, String with, String others) {
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 1; i < texts.size(); i++) {
      text.append(i - 1 == gap ? with : others).append(texts.get(i));
    }
    List<String> words = new ArrayList<>();
    for (String word : text.toString().split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
