package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/** What a job hands to its shell as the argument of {@code -c}, and what it writes to it. */
public final class CronCommand {
  private final Span span;
  private final String shellText;
  private final int[] offsets;
  private final Optional<Located<String>> input;

  CronCommand(Span span, String shellText, int[] offsets, Optional<Located<String>> input) {
    this.span = span;
    this.shellText = shellText;
    this.offsets = offsets;
    this.input = input;
  }

  /** The command as written, the input behind its {@code %} included, without the line end. */
  public Span span() {
    return span;
  }

  /** What the shell gets: all before the first bare {@code %}, escapes of percent signs undone. */
  public String shellText() {
    return shellText;
  }

  /**
   * Where a character of the shell's text stands in the file.
   *
   * @param index 0 up to and including the length of {@link #shellText}, which is the end of it
   */
  public int offset(int index) {
    return offsets[index];
  }

  /** The characters of the file that a range of the shell's text comes from. */
  public Span span(int from, int to) {
    int start = offsets[from];
    return from == to ? Span.at(start) : new Span(start, offsets[to - 1] + 1);
  }

  /** What the command reads as its standard input; empty where there is none to read. */
  public Optional<Located<String>> input() {
    return input;
  }

  @Override
  public String toString() {
    return shellText;
  }
}
