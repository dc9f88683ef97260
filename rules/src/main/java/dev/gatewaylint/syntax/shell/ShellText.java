package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;

/**
 * Text to be read as shell, each character of which knows where it stands in a file: a whole file,
 * a part of one, or what quoting and expansion made of a part.
 */
public final class ShellText {
  /** Stands for characters that are not known. No decoded text holds a lone high surrogate. */
  static final char UNKNOWN = '\uD800';

  private static final int[] STRAIGHT = {};

  private final SourceFile file;
  private final String text;
  private final int base;
  private final int[] starts;
  private final int[] ends;

  private ShellText(SourceFile file, String text, int base, int[] starts, int[] ends) {
    this.file = file;
    this.text = text;
    this.base = base;
    this.starts = starts;
    this.ends = ends;
  }

  /** A whole file. */
  public static ShellText of(SourceFile file) {
    return new ShellText(file, file.text(), 0, STRAIGHT, STRAIGHT);
  }

  /** Some characters of a file, as they stand there. */
  public static ShellText of(SourceFile file, Span span) {
    String text = file.text().substring(span.start(), span.end());
    return new ShellText(file, text, span.start(), STRAIGHT, STRAIGHT);
  }

  /**
   * A text that a file spells in another way.
   *
   * @param starts for each character of the text where its spelling starts in the file, ascending
   * @param ends for each character where its spelling ends, exclusive
   */
  public static ShellText of(SourceFile file, String text, int[] starts, int[] ends) {
    if (starts.length != text.length() || ends.length != text.length()) {
      throw new IllegalArgumentException("one place for each character");
    }
    return new ShellText(file, text, 0, starts.clone(), ends.clone());
  }

  /** The file that the places point into. */
  public SourceFile file() {
    return file;
  }

  /** The characters to read. */
  public String text() {
    return text;
  }

  /** Where the spelling of a character starts; of the end of the text, where the last one ends. */
  int start(int index) {
    if (starts.length == 0) {
      return base + index;
    }
    return index < starts.length ? starts[index] : ends[ends.length - 1];
  }

  /** Where the spelling of a character ends. */
  int end(int index) {
    return starts.length == 0 ? base + index + 1 : ends[index];
  }

  /** The characters of the file that spell a range of this text. */
  Span span(int from, int to) {
    int start = start(from);
    return new Span(start, to > from ? Math.max(start, end(to - 1)) : start);
  }
}
