package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.ExtendedRegex;
import java.util.List;

/**
 * A POSIX extended regular expression as sudo matches it: {@code (?i)} in front, then regexec(3) of
 * the GNU C library in the C locale; {@link ExtendedRegex} tells which it takes. Matching takes
 * time proportional to pattern times text, whatever the pattern.
 */
final class MatchingRegex {
  private enum State {
    USABLE,
    /** sudo refuses it, so it matches nothing. */
    INVALID,
    /** It uses what is not played here: back-references, word boundaries, huge repetitions. */
    UNKNOWN
  }

  private final State state;
  private final List<RegexProgram.Step> program;

  private MatchingRegex(State state, List<RegexProgram.Step> program) {
    this.state = state;
    this.program = program;
  }

  /** Reads a pattern given as {@linkplain ByteText bytes}. */
  static MatchingRegex of(String pattern) {
    if (!ExtendedRegex.faultOfBytes(pattern).isEmpty()) {
      return new MatchingRegex(State.INVALID, List.of());
    }
    int from = pattern.startsWith("^") ? 1 : 0;
    boolean ignoreCase = pattern.startsWith("(?i)", from);
    String rest = ignoreCase ? pattern.substring(0, from) + pattern.substring(from + 4) : pattern;
    try {
      return new MatchingRegex(State.USABLE, new RegexProgram(rest, ignoreCase).compile());
    } catch (RegexProgram.Unsupported e) {
      return new MatchingRegex(State.UNKNOWN, List.of());
    }
  }

  /** Whether it is found in the text, as a test of {@link Match}. */
  int matches(String text) {
    return switch (state) {
      case INVALID -> Match.NO;
      case UNKNOWN -> Match.MAYBE;
      case USABLE -> Match.known(search(text));
    };
  }

  private boolean search(String text) {
    int[] current = new int[program.size()];
    int[] next = new int[program.size()];
    int[] seenAt = new int[program.size()];
    int[] stack = new int[2 * program.size() + 1];
    int size = 0;
    for (int at = 0; ; at++) {
      // A match may begin anywhere; "^" is a step of the program.
      size = add(0, at, text.length(), current, size, seenAt, stack);
      if (size < 0) {
        return true;
      }
      if (at == text.length()) {
        return false;
      }
      char c = text.charAt(at);
      int grown = 0;
      for (int i = 0; i < size; i++) {
        if (program.get(current[i]) instanceof RegexProgram.Take take && take.bytes().get(c)) {
          grown = add(current[i] + 1, at + 1, text.length(), next, grown, seenAt, stack);
          if (grown < 0) {
            return true;
          }
        }
      }
      int[] swap = current;
      current = next;
      next = swap;
      size = grown;
    }
  }

  /**
   * Adds a step and all that it leads to without a character. {@code seenAt} holds the position at
   * which a step was last added, plus one; so a step pushes at most two others, once a position.
   *
   * @return the new size, or -1 if the end of the program is reached
   */
  private int add(
      int first, int at, int length, int[] list, int oldSize, int[] seenAt, int[] stack) {
    int size = oldSize;
    int depth = 0;
    stack[depth++] = first;
    while (depth > 0) {
      int step = stack[--depth];
      if (seenAt[step] == at + 1) {
        continue;
      }
      seenAt[step] = at + 1;
      RegexProgram.Step what = program.get(step);
      if (what instanceof RegexProgram.Found) {
        return -1;
      } else if (what instanceof RegexProgram.Fork fork) {
        stack[depth++] = step + fork.second();
        stack[depth++] = step + fork.first();
      } else if (what instanceof RegexProgram.Border border) {
        if (border.isStart() ? at == 0 : at == length) {
          stack[depth++] = step + 1;
        }
      } else {
        list[size++] = step;
      }
    }
    return size;
  }
}
