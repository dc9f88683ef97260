package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a word; characters that stand side by side become one literal. */
final class PartList {
  private final Cursor cursor;
  private final List<Part> parts = new ArrayList<>(2);
  private final StringBuilder run = new StringBuilder();
  private int runStart;
  private int runEnd;
  private boolean runQuoted;

  PartList(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Adds characters of the text as they are. */
  void literal(int from, int to, boolean quoted) {
    for (int i = from; i < to; i++) {
      int start = cursor.source.start(i);
      int end = cursor.source.end(i);
      boolean next = run.length() > 0 && start == runEnd && quoted == runQuoted;
      if (!next || end != start + 1) {
        flush();
      }
      if (run.length() == 0) {
        runStart = start;
        runQuoted = quoted;
      }
      run.append(cursor.text.charAt(i));
      runEnd = end;
      if (end != start + 1) {
        flush();
      }
    }
  }

  /** Adds characters that are spelt in another way; empty ones for empty quotes. */
  void spelled(int from, int to, String value) {
    flush();
    add(new Part.Literal(cursor.span(from, to), value, true));
  }

  void add(Part part) {
    flush();
    if (cursor.spend()) {
      parts.add(part);
    }
  }

  boolean isEmpty() {
    return parts.isEmpty() && run.length() == 0;
  }

  /** Whether the last characters are these, unquoted. */
  boolean endsIn(char c) {
    return run.length() > 0 && !runQuoted && run.charAt(run.length() - 1) == c;
  }

  List<Part> build() {
    flush();
    return parts.size() == 1 ? List.of(parts.get(0)) : List.copyOf(parts);
  }

  private void flush() {
    if (run.length() > 0) {
      String value = run.toString();
      run.setLength(0);
      if (cursor.spend()) {
        parts.add(new Part.Literal(new Span(runStart, runEnd), value, runQuoted));
      }
    }
  }
}
