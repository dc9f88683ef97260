package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.Arrays;
import java.util.Optional;

/** An argument in the making: characters that know their places, unknown ones among them. */
final class Field {
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private final Span word;
  private boolean several;
  private boolean unknown;

  /** An empty field that a word makes. */
  Field(Span word) {
    this.word = word;
  }

  void add(char c, int start, int end) {
    int length = text.length();
    if (length == starts.length) {
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    starts[length] = start;
    ends[length] = end;
    text.append(c);
    unknown |= c == ShellText.UNKNOWN;
  }

  void addUnknown(Span span, boolean mayBeSeveral) {
    add(ShellText.UNKNOWN, span.start(), span.end());
    several |= mayBeSeveral;
  }

  /** Adds the characters of another field, with a space before them if this is not empty. */
  void join(Field other) {
    if (text.length() > 0) {
      add(' ', other.word.start(), other.word.start());
    }
    for (int i = 0; i < other.text.length(); i++) {
      add(other.text.charAt(i), other.starts[i], other.ends[i]);
    }
  }

  int length() {
    return text.length();
  }

  boolean several() {
    return several;
  }

  /** The word that makes it. */
  Span word() {
    return word;
  }

  String text() {
    return text.toString();
  }

  Optional<String> value() {
    return unknown ? Optional.empty() : Optional.of(text.toString());
  }

  /** What it is worth as text of a shell. */
  ShellText shellText(SourceFile file) {
    return ShellText.of(
        file,
        text.toString(),
        Arrays.copyOf(starts, text.length()),
        Arrays.copyOf(ends, text.length()));
  }

  Argument argument(SourceFile file) {
    Place place = file.place(word);
    String all = text.toString();
    if (!unknown) {
      return new Argument(place, Optional.of(all), all, all, false);
    }
    return new Argument(
        place,
        Optional.empty(),
        all.substring(0, all.indexOf(ShellText.UNKNOWN)),
        all.substring(all.lastIndexOf(ShellText.UNKNOWN) + 1),
        several);
  }
}
