package dev.gatewaylint.syntax.crontab;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * Parts a command into what the shell gets and what it reads, as child_process of do_command.c
 * does: the first bare {@code %} ends the command, and behind it each further one is a line feed.
 */
final class CommandReader {
  private final String text;
  private final Dialect dialect;
  private final StringBuilder out = new StringBuilder();
  private int[] offsets = new int[64];

  private CommandReader(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  static CronCommand read(String text, int start, int end, Dialect dialect) {
    return new CommandReader(text, dialect).read(start, end);
  }

  private CronCommand read(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != '%') {
      char c = text.charAt(at);
      boolean escapes = c == '\\' && at + 1 < end;
      char next = escapes ? text.charAt(at + 1) : 0;
      if (escapes && (next == '%' || (next == '\\' && dialect == Dialect.VIXIE))) {
        keep(next, at + 1);
        at += 2;
      } else if (escapes) {
        keep(c, at);
        keep(next, at + 1);
        at += 2;
      } else {
        keep(c, at);
        at++;
      }
    }
    String shellText = out.toString();
    offsets = Arrays.copyOf(offsets, shellText.length() + 1);
    offsets[shellText.length()] = at;
    Optional<Located<String>> input =
        at + 1 < end ? Optional.of(input(at + 1, end)) : Optional.empty();
    return new CronCommand(new Span(start, end), shellText, offsets, input);
  }

  private void keep(char c, int offset) {
    if (out.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[out.length()] = offset;
    out.append(c);
  }

  private Located<String> input(int start, int end) {
    StringBuilder written = new StringBuilder();
    boolean escaped = false;
    boolean lineOpen = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (escaped) {
        if (c != '%') {
          written.append('\\');
        }
      } else if (c == '%') {
        c = '\n';
      }
      escaped = c == '\\';
      if (!escaped) {
        written.append(c);
        lineOpen = c != '\n';
      }
    }
    if (escaped) {
      written.append('\\');
    }
    if (lineOpen) {
      written.append('\n');
    }
    return new Located<>(new Span(start, end), written.toString());
  }
}
