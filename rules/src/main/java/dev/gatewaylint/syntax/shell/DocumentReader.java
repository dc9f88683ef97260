package dev.gatewaylint.syntax.shell;

import java.util.List;

/** Reads the bodies of here-documents, which follow the line of their operators. */
final class DocumentReader {
  private final Cursor cursor;
  private final WordReader words;

  DocumentReader(Cursor cursor, WordReader words) {
    this.cursor = cursor;
    this.words = words;
  }

  /** Reads those that wait; the cursor stands at the start of a line. */
  void read() {
    if (cursor.pending.isEmpty()) {
      return;
    }
    List<Cursor.PendingDocument> waiting = List.copyOf(cursor.pending);
    cursor.pending.clear();
    for (Cursor.PendingDocument next : waiting) {
      body(next.document(), next.tabs());
    }
  }

  private void body(HereDocument document, boolean tabs) {
    int start = cursor.at;
    int bodyEnd = cursor.end;
    int after = cursor.end;
    int line = start;
    boolean closed = false;
    while (line < cursor.end) {
      int lineEnd = cursor.text.indexOf('\n', line);
      if (lineEnd < 0 || lineEnd > cursor.end) {
        lineEnd = cursor.end;
      }
      if (isDelimiter(line, lineEnd, document.delimiter(), tabs)) {
        closed = true;
        bodyEnd = line;
        after = Math.min(lineEnd + 1, cursor.end);
        break;
      }
      line = lineEnd + 1;
    }
    if (!closed) {
      cursor.problem(start, start, "the here-document has no line " + document.delimiter());
    }
    document.read(cursor.span(start, bodyEnd), parts(document, bodyEnd, tabs));
    cursor.at = Math.min(after, cursor.end);
  }

  private boolean isDelimiter(int from, int to, String delimiter, boolean tabs) {
    int start = from;
    while (tabs && start < to && cursor.text.charAt(start) == '\t') {
      start++;
    }
    int end = to > start && cursor.text.charAt(to - 1) == '\r' ? to - 1 : to;
    return end - start == delimiter.length() && cursor.text.startsWith(delimiter, start);
  }

  private List<Part> parts(HereDocument document, int bodyEnd, boolean tabs) {
    PartList parts = new PartList(cursor);
    int wholeEnd = cursor.end;
    cursor.end = bodyEnd;
    if (cursor.enter()) {
      boolean lineStart = true;
      while (!cursor.atEnd()) {
        char c = cursor.peek();
        if (lineStart && tabs && c == '\t') {
          cursor.at++;
          continue;
        }
        lineStart = c == '\n';
        if (document.literal() && c != '{') {
          cursor.at++;
          parts.literal(cursor.at - 1, cursor.at, true);
        } else if (document.literal()) {
          template(parts);
        } else {
          words.inDoubleQuotes(parts, "$`\\");
        }
      }
      cursor.end = wholeEnd;
    }
    cursor.leave();
    return parts.build();
  }

  private void template(PartList parts) {
    int end = cursor.templateEnd(true);
    int start = cursor.at;
    if (end < 0) {
      cursor.at++;
      parts.literal(start, cursor.at, true);
    } else {
      cursor.at = end;
      parts.add(new Part.Placeholder(cursor.span(start, end), true));
    }
  }
}
