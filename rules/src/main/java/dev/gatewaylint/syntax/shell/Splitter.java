package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;
import java.util.Optional;

/** Collects the characters of a word into arguments. */
final class Splitter {
  private final Span word;
  private final List<Field> fields;
  private final boolean splits;
  private Optional<Field> open = Optional.empty();

  Splitter(Span word, List<Field> fields, boolean splits) {
    this.word = word;
    this.fields = fields;
    this.splits = splits;
  }

  /** Whether unquoted blanks and patterns have a meaning. */
  boolean splits() {
    return splits;
  }

  private Field field() {
    Field field = open.orElseGet(() -> new Field(word));
    open = Optional.of(field);
    return field;
  }

  /** There is an argument from here on, be it empty. */
  void start() {
    field();
  }

  /** There is an argument from here on if the value is quoted. */
  void start(boolean quoted) {
    if (quoted) {
      field();
    }
  }

  void add(char c, int start, int end) {
    field().add(c, start, end);
  }

  void unknown(Span span, boolean one) {
    field().addUnknown(span, !one && splits);
  }

  /** Whether a tilde here stands for a home folder. */
  boolean atTilde() {
    return open.isEmpty() || open.get().length() == 0;
  }

  /** An unquoted blank of a value: the argument ends. */
  void split() {
    finish();
  }

  /** The next element of an array: an argument of its own, or joined by a blank. */
  void next(boolean joined) {
    if (joined || !splits) {
      add(' ', word.start(), word.start());
    } else {
      finish();
    }
  }

  void finish() {
    if (open.isPresent()) {
      fields.add(open.get());
      open = Optional.empty();
    }
  }
}
