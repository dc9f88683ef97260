package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The compiler behind {@link MatchingRegex}: RE_SYNTAX_POSIX_EXTENDED of the GNU C library, in the
 * C locale, for patterns that it takes. Steps name each other by distance, so that what bounds
 * repeat is copied as it is.
 */
final class RegexProgram {
  private static final int LONGEST_PROGRAM = 50_000;
  private static final int DEEPEST = 200;

  /** One step; all but forks go on to the next one. */
  sealed interface Step {}

  /** Takes one byte. */
  record Take(BitSet bytes) implements Step {}

  /** Goes on at both; they are distances from this step. */
  record Fork(int first, int second) implements Step {}

  /** {@code ^} or {@code $}. */
  record Border(boolean isStart) implements Step {}

  /** The end of the pattern. */
  record Found() implements Step {}

  /** What is not played here. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final String pattern;
  private final boolean ignoreCase;
  private final List<Step> steps = new ArrayList<>();
  private int at;
  private int depth;

  RegexProgram(String pattern, boolean ignoreCase) {
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
  }

  List<Step> compile() throws Unsupported {
    alternatives();
    emit(new Found());
    return List.copyOf(steps);
  }

  private void emit(Step step) throws Unsupported {
    if (steps.size() >= LONGEST_PROGRAM) {
      throw new Unsupported();
    }
    steps.add(step);
  }

  /** {@code a|b|c}, each perhaps empty. */
  private void alternatives() throws Unsupported {
    if (++depth > DEEPEST) {
      throw new Unsupported();
    }
    List<Integer> exits = new ArrayList<>();
    while (true) {
      int start = steps.size();
      emit(new Fork(1, 1));
      sequence();
      if (at >= pattern.length() || pattern.charAt(at) != '|') {
        break;
      }
      at++;
      exits.add(steps.size());
      emit(new Fork(0, 0));
      steps.set(start, new Fork(1, steps.size() - start));
    }
    for (int exit : exits) {
      steps.set(exit, new Fork(steps.size() - exit, steps.size() - exit));
    }
    depth--;
  }

  private void sequence() throws Unsupported {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      // A ")" that closes nothing is an ordinary character.
      if (c == '|' || (c == ')' && depth > 1)) {
        return;
      }
      if (c == '^' || c == '$') {
        at++;
        emit(new Border(c == '^'));
      } else {
        repeatable();
      }
    }
  }

  private static boolean isRepetition(char c) {
    return c == '*' || c == '+' || c == '?' || c == '{';
  }

  /** One atom and its repetition; sudo refuses a second one. */
  private void repeatable() throws Unsupported {
    int start = steps.size();
    atom();
    if (at >= pattern.length() || !isRepetition(pattern.charAt(at))) {
      return;
    }
    switch (pattern.charAt(at++)) {
      case '*' -> repeat(start, 0, -1);
      case '+' -> repeat(start, 1, -1);
      case '?' -> repeat(start, 0, 1);
      default -> {
        int close = pattern.indexOf('}', at);
        String bounds = pattern.substring(at, close);
        at = close + 1;
        int comma = bounds.indexOf(',');
        int low = number(comma < 0 ? bounds : bounds.substring(0, comma), 0);
        repeat(start, low, comma < 0 ? low : number(bounds.substring(comma + 1), -1));
      }
    }
  }

  private static int number(String digits, int ifEmpty) {
    return digits.isEmpty() ? ifEmpty : Integer.parseInt(digits);
  }

  /**
   * Replaces the one copy of an atom since {@code start} by {@code low} to {@code high} of them.
   */
  private void repeat(int start, int low, int high) throws Unsupported {
    List<Step> atom = new ArrayList<>(steps.subList(start, steps.size()));
    steps.subList(start, steps.size()).clear();
    for (int i = 0; i < low; i++) {
      emitAll(atom);
    }
    if (high < 0) {
      emit(new Fork(1, atom.size() + 2));
      emitAll(atom);
      emit(new Fork(-atom.size() - 1, -atom.size() - 1));
      return;
    }
    int rest = (high - low) * (atom.size() + 1);
    for (int i = low; i < high; i++) {
      emit(new Fork(1, rest));
      emitAll(atom);
      rest -= atom.size() + 1;
    }
  }

  private void emitAll(List<Step> atom) throws Unsupported {
    for (Step step : atom) {
      emit(step);
    }
  }

  private void atom() throws Unsupported {
    char c = pattern.charAt(at++);
    switch (c) {
      case '(' -> {
        alternatives();
        at++; // its ")"
      }
      case '.' -> {
        BitSet any = new BitSet(256);
        any.set(1, 256);
        emit(new Take(any));
      }
      case '[' -> emit(new Take(bracket()));
      case '\\' -> emit(new Take(escape()));
      default -> emit(new Take(single(c)));
    }
  }

  private BitSet single(char c) {
    BitSet bytes = new BitSet(256);
    bytes.set(c);
    return folded(bytes);
  }

  private BitSet folded(BitSet bytes) {
    if (ignoreCase) {
      for (int c = 'a'; c <= 'z'; c++) {
        if (bytes.get(c) || bytes.get(c - 32)) {
          bytes.set(c);
          bytes.set(c - 32);
        }
      }
    }
    return bytes;
  }

  private BitSet escape() throws Unsupported {
    char c = pattern.charAt(at++);
    switch (c) {
      case 'w', 'W' -> {
        BitSet word = classOf("alnum");
        word.set('_');
        return c == 'w' ? word : inverted(word);
      }
      case 's', 'S' -> {
        return c == 's' ? classOf("space") : inverted(classOf("space"));
      }
      case 'b', 'B', '<', '>', '`', '\'', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          throw new Unsupported();
      default -> {
        return single(c);
      }
    }
  }

  private static BitSet classOf(String name) {
    BitSet bytes = new BitSet(256);
    for (int c = 1; c < 256; c++) {
      bytes.set(c, CharacterClass.contains(name, c));
    }
    return bytes;
  }

  private static BitSet inverted(BitSet bytes) {
    bytes.flip(1, 256);
    return bytes;
  }

  private BitSet bracket() {
    BitSet bytes = new BitSet(256);
    boolean not = at < pattern.length() && pattern.charAt(at) == '^';
    if (not) {
      at++;
    }
    boolean first = true;
    while (true) {
      if (pattern.charAt(at) == ']' && !first) {
        at++;
        folded(bytes);
        return not ? inverted(bytes) : bytes;
      }
      first = false;
      if (pattern.startsWith("[:", at)) {
        int end = pattern.indexOf(":]", at + 2);
        String name = pattern.substring(at + 2, end);
        // regcomp reads "upper" and "lower" as "alpha" where case does not matter.
        bytes.or(
            classOf(ignoreCase && (name.equals("upper") || name.equals("lower")) ? "alpha" : name));
        at = end + 2;
        continue;
      }
      char low = element();
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        at++;
        char high = element();
        bytes.set(upper(low), upper(high) + 1);
      } else {
        bytes.set(low);
      }
    }
  }

  /** Where case does not matter, regcomp compares the ends of a range in upper case. */
  private char upper(char c) {
    return ignoreCase && c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }

  /** A character, {@code [.x.]} or {@code [=x=]}. */
  private char element() {
    char c = pattern.charAt(at++);
    if (c == '[' && (pattern.charAt(at) == '.' || pattern.charAt(at) == '=')) {
      char element = pattern.charAt(at + 1);
      at += 4;
      return element;
    }
    return c;
  }
}
