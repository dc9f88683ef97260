package dev.gatewaylint.syntax.unit.value;

/**
 * Takes words from a text one by one, in exactly the way of systemd's extract_first_word.
 *
 * <p>Source: systemd 252 src/basic/extract-word.c; unchanged in 257.
 */
final class WordReader {

  /** Skip what is wrong with quotes and a trailing backslash. */
  static final int RELAX = 1;

  /** Decode C escapes; without it a backslash makes the next character plain. */
  static final int CUNESCAPE = 1 << 1;

  /** Keep unknown escapes and a trailing backslash as they are. */
  static final int UNESCAPE_RELAX = 1 << 2;

  /** Decode escaped separators. */
  static final int UNESCAPE_SEPARATORS = 1 << 3;

  /** Two separators in a row enclose an empty word. */
  static final int KEEP_EMPTY = 1 << 4;

  /** Quotes group and disappear. */
  static final int UNQUOTE = 1 << 5;

  /** A backslash is a plain character. */
  static final int RETAIN_ESCAPE = 1 << 6;

  static final String BLANKS = " \t\n\r";

  private final String text;
  private int position;
  private boolean exhausted;
  private boolean failed;
  private boolean inQuote;
  private int wordFrom;
  private int wordTo;
  private StringBuilder word = new StringBuilder();

  WordReader(String text, int from) {
    this.text = text;
    this.position = from;
  }

  /** Reads the next word separated by blanks. */
  boolean next(int flags) {
    return next(BLANKS, flags);
  }

  /** Reads the next word; false at the end of the text or at a failure. */
  boolean next(String separators, int flags) {
    if (exhausted || failed) {
      return false;
    }
    word = new StringBuilder();
    boolean keepEmpty = (flags & KEEP_EMPTY) != 0;
    boolean something = keepEmpty;
    while (true) {
      if (position >= text.length()) {
        exhausted = true;
        wordFrom = text.length();
        wordTo = text.length();
        return something;
      }
      if (separators.indexOf(text.charAt(position)) < 0) {
        break;
      }
      if (keepEmpty) {
        wordFrom = position;
        wordTo = position;
        position++;
        return true;
      }
      position++;
    }
    wordFrom = position;
    return body(separators, flags);
  }

  private boolean body(String separators, int flags) {
    CEscape escape = new CEscape(word);
    char quote = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\\' && (flags & RETAIN_ESCAPE) == 0) {
        position++;
        if (!backslash(escape, separators, flags, quote != 0)) {
          return false;
        }
        continue;
      }
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          escape.add(c);
        }
      } else if ((c == '\'' || c == '"') && (flags & UNQUOTE) != 0) {
        quote = c;
      } else if (separators.indexOf(c) >= 0) {
        escape.flush();
        wordTo = position;
        skipSeparators(separators, flags);
        return true;
      } else {
        escape.add(c);
      }
      position++;
    }
    escape.flush();
    wordTo = text.length();
    if (quote != 0 && (flags & RELAX) == 0) {
      inQuote = true;
      return fail();
    }
    exhausted = true;
    return true;
  }

  private void skipSeparators(String separators, int flags) {
    if ((flags & KEEP_EMPTY) != 0) {
      position++;
      return;
    }
    while (position < text.length() && separators.indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    if (position >= text.length()) {
      exhausted = true;
    }
  }

  /** Handles what follows a backslash; position stands behind it. */
  private boolean backslash(CEscape escape, String separators, int flags, boolean quoted) {
    boolean keepUnknown = (flags & UNESCAPE_RELAX) != 0;
    if (position >= text.length()) {
      if (keepUnknown && (!quoted || (flags & RELAX) != 0)) {
        escape.add('\\');
        return true;
      }
      wordTo = text.length();
      inQuote = quoted;
      return (flags & RELAX) != 0 || fail();
    }
    char c = text.charAt(position);
    if ((flags & (CUNESCAPE | UNESCAPE_SEPARATORS)) == 0) {
      escape.add(c);
      position++;
      return true;
    }
    int length = (flags & CUNESCAPE) != 0 ? escape.decode(text, position, false) : 0;
    if (length > 0) {
      position += length;
    } else if ((flags & UNESCAPE_SEPARATORS) != 0 && (separators.indexOf(c) >= 0 || c == '\\')) {
      escape.add(c);
      position++;
    } else if (keepUnknown) {
      escape.add('\\');
      escape.add(c);
      position++;
    } else {
      wordTo = Math.min(text.length(), position + 1);
      return fail();
    }
    return true;
  }

  private boolean fail() {
    failed = true;
    return false;
  }

  /** Starts again at {@code from}. */
  void rewind(int from) {
    position = from;
    exhausted = false;
    failed = false;
    inQuote = false;
  }

  /** Whether the last word could not be read. */
  boolean failed() {
    return failed;
  }

  /** Whether the failure is a quote without end. */
  boolean unbalanced() {
    return inQuote;
  }

  /** Whether nothing is left, as systemd's isempty(p). */
  boolean atEnd() {
    return exhausted || position >= text.length();
  }

  /**
   * Whether the text ended with the last word (systemd's p is null), so that no separator followed
   * it.
   */
  boolean exhausted() {
    return exhausted;
  }

  /** Where the rest begins. */
  int position() {
    return exhausted ? text.length() : position;
  }

  /** What is left. */
  String rest() {
    return text.substring(position());
  }

  String word() {
    return word.toString();
  }

  /** First character of the last word. */
  int from() {
    return wordFrom;
  }

  /** End of the last word, exclusive. */
  int to() {
    return wordTo;
  }
}
