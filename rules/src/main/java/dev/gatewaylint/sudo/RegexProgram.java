package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The compiler behind {@link ExtendedRegex}: RE_SYNTAX_POSIX_EXTENDED of the GNU C library, in the
 * C locale. Steps name each other by distance, so that what bounds repeat is copied as it is.
 */
final class RegexProgram {
  /** The most that sudo lets bounds say. */
  private static final int HIGHEST_BOUND = 255;

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

  /** What regcomp refuses. */
  static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
  }

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

  List<Step> compile() throws Invalid, Unsupported {
    alternatives();
    if (at < pattern.length()) {
      throw new Invalid();
    }
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
  private void alternatives() throws Invalid, Unsupported {
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

  private void sequence() throws Invalid, Unsupported {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      // A ")" that closes nothing is an ordinary character.
      if (c == '|' || (c == ')' && depth > 1)) {
        return;
      }
      if (c == '^' || c == '$') {
        at++;
        emit(new Border(c == '^'));
        if (at < pattern.length() && isRepetition(pattern.charAt(at))) {
          throw new Invalid();
        }
        continue;
      }
      if (isRepetition(c)) {
        throw new Invalid();
      }
      repeatable();
    }
  }

  private static boolean isRepetition(char c) {
    return c == '*' || c == '+' || c == '?' || c == '{';
  }

  /** One atom and all its repetitions. */
  private void repeatable() throws Invalid, Unsupported {
    int start = steps.size();
    atom();
    int end = at;
    while (at < pattern.length() && isRepetition(pattern.charAt(at))) {
      int low;
      int high;
      int behind;
      switch (pattern.charAt(at)) {
        case '*' -> {
          low = 0;
          high = -1;
          behind = at + 1;
        }
        case '+' -> {
          low = 1;
          high = -1;
          behind = at + 1;
        }
        case '?' -> {
          low = 0;
          high = 1;
          behind = at + 1;
        }
        default -> {
          int close = boundsEnd(pattern, at + 1);
          if (close < 0) {
            throw new Invalid();
          }
          String bounds = pattern.substring(at + 1, close);
          int comma = bounds.indexOf(',');
          low = number(comma < 0 ? bounds : bounds.substring(0, comma), 0);
          high = comma < 0 ? low : number(bounds.substring(comma + 1), -1);
          behind = close + 1;
          if ((comma < 0 && bounds.isEmpty()) || (high >= 0 && high < low)) {
            throw new Invalid();
          }
        }
      }
      if (end != at) {
        // sudo refuses "a**"; what gets here is "a{2}{3}" of other tools.
        throw new Unsupported();
      }
      repeat(start, low, high);
      at = behind;
      end = -1;
    }
  }

  private static int number(String digits, int ifEmpty) throws Invalid {
    if (digits.isEmpty()) {
      return ifEmpty;
    }
    int value = digits.length() > 3 ? HIGHEST_BOUND + 1 : Integer.parseInt(digits);
    if (value > HIGHEST_BOUND) {
      throw new Invalid();
    }
    return value;
  }

  /** Index of the brace that closes bounds; -1 where none are. */
  static int boundsEnd(String pattern, int from) {
    int i = from;
    int commas = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '}') {
        return i;
      }
      if (c == ',' ? ++commas > 1 : c < '0' || c > '9') {
        return -1;
      }
      i++;
    }
    return -1;
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

  private void atom() throws Invalid, Unsupported {
    char c = pattern.charAt(at++);
    switch (c) {
      case '(' -> {
        alternatives();
        if (at >= pattern.length() || pattern.charAt(at) != ')') {
          throw new Invalid();
        }
        at++;
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

  private BitSet escape() throws Invalid, Unsupported {
    if (at >= pattern.length()) {
      throw new Invalid();
    }
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

  private BitSet bracket() throws Invalid {
    BitSet bytes = new BitSet(256);
    boolean not = at < pattern.length() && pattern.charAt(at) == '^';
    if (not) {
      at++;
    }
    boolean first = true;
    while (true) {
      if (at >= pattern.length()) {
        throw new Invalid();
      }
      if (pattern.charAt(at) == ']' && !first) {
        at++;
        folded(bytes);
        return not ? inverted(bytes) : bytes;
      }
      first = false;
      if (pattern.startsWith("[:", at)) {
        int end = pattern.indexOf(":]", at + 2);
        String name = end < 0 ? "" : pattern.substring(at + 2, end);
        if (!CharacterClass.isName(name)) {
          throw new Invalid();
        }
        // regcomp reads "upper" and "lower" as "alpha" where case does not matter.
        bytes.or(
            classOf(ignoreCase && (name.equals("upper") || name.equals("lower")) ? "alpha" : name));
        at = end + 2;
        continue;
      }
      char low = element();
      if (at + 1 < pattern.length() && pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        at++;
        if (pattern.startsWith("[:", at)) {
          throw new Invalid();
        }
        char high = element();
        if (upper(high) < upper(low)) {
          throw new Invalid();
        }
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
  private char element() throws Invalid {
    char c = pattern.charAt(at++);
    if (c == '[' && at < pattern.length()) {
      char kind = pattern.charAt(at);
      if (kind == '.' || kind == '=') {
        if (at + 3 < pattern.length()
            && pattern.charAt(at + 2) == kind
            && pattern.charAt(at + 3) == ']') {
          char element = pattern.charAt(at + 1);
          at += 4;
          return element;
        }
        throw new Invalid();
      }
    }
    return c;
  }
}
