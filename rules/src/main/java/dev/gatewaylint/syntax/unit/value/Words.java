package dev.gatewaylint.syntax.unit.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value as a list of words.
 *
 * <p>Source: systemd 252 src/basic/extract-word.c; systemd.syntax(7), "Quoting".
 *
 * @param words the words before the fault, all words if there is none
 * @param fault the quote without end or the unknown escape sequence at which systemd stops
 */
public record Words(List<Word> words, Optional<Fault> fault) {

  /** Keeps its own copy of the list. */
  public Words {
    words = List.copyOf(words);
  }

  /** How quotes and backslashes count. */
  public enum Quoting {
    /** Quotes are plain characters, a backslash makes the next character plain. */
    NONE(0),
    /** Quotes group, a backslash makes the next character plain: paths, names. */
    QUOTED(WordReader.UNQUOTE),
    /** Quotes group, backslashes start C escapes: Environment= and others. */
    ESCAPED(WordReader.UNQUOTE | WordReader.CUNESCAPE),
    /** Like ESCAPED, but unknown escapes stay as they are: command lines, after a warning. */
    LENIENT(WordReader.UNQUOTE | WordReader.CUNESCAPE | WordReader.UNESCAPE_RELAX),
    /** Quotes group, backslashes stay: values that are split a second time. */
    RETAINED(WordReader.UNQUOTE | WordReader.RETAIN_ESCAPE),
    /** Quotes group, and a quote that is never closed ends with the text: capabilities. */
    RELAXED(WordReader.UNQUOTE | WordReader.RELAX),
    /** Quotes and backslashes are plain characters: unit names. */
    PLAIN(WordReader.RETAIN_ESCAPE);

    private final int flags;

    Quoting(int flags) {
      this.flags = flags;
    }
  }

  /** Splits {@code text} at blanks. */
  public static Words split(String text, Quoting quoting) {
    WordReader reader = new WordReader(text, 0);
    List<Word> words = new ArrayList<>();
    while (reader.next(quoting.flags)) {
      words.add(new Word(reader.from(), reader.to(), reader.word()));
    }
    return new Words(words, reader.failed() ? Optional.of(fault(reader)) : Optional.empty());
  }

  /** What stopped the reader, with the whole assignment ignored. */
  static Fault fault(WordReader reader) {
    String message =
        reader.unbalanced()
            ? "a quote is opened but never closed"
            : "unknown escape sequence after the backslash";
    return Fault.ignored(reader.from(), reader.to(), message);
  }
}
