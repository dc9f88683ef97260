package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads unit files line by line as systemd does (systemd 252 and 257, {@code config_parse} and
 * {@code parse_line} in src/shared/conf-parser.c): comments are dropped before continued lines are
 * joined, a missing {@code =} costs a line, a broken header or a byte that is not UTF-8 the rest.
 */
public final class UnitParser {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SourceFile source;
  private final UnitKind kind;
  private final String text;
  private final List<UnitLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private boolean markSeen;
  private boolean inSection;
  private boolean sectionIsRead;
  private String section = "";

  private UnitParser(SourceFile source, UnitKind kind) {
    this.source = source;
    this.kind = kind;
    this.text = source.text();
  }

  /** Reads a file of a kind; in a section that the kind does not have, nothing is a problem. */
  public static UnitFile parse(SourceFile source, UnitKind kind) {
    UnitParser parser = new UnitParser(source, kind);
    parser.run();
    return new UnitFile(source, kind, parser.lines, parser.problems);
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      at = logicalLine(at);
    }
  }

  /** Reads one logical line that starts at an offset; returns where the next one starts. */
  private int logicalLine(int start) {
    LogicalText.Builder logical = new LogicalText.Builder();
    int bytes = 0;
    int at = start;
    boolean started = false;
    while (at < text.length()) {
      PhysicalLine line = PhysicalLine.at(text, at);
      if (line.bytes() >= PhysicalLine.LIMIT) {
        return stop(line, "the line is longer than 1 MiB");
      }
      if (line.isComment(text)) {
        if (!started) {
          lines.add(new UnitLine.Comment(new Span(at, line.next())));
          return line.next();
        }
        at = line.next();
        continue;
      }
      int from = skipByteOrderMark(line);
      bytes += line.bytes();
      if (started && bytes > PhysicalLine.LIMIT) {
        return stop(
            new PhysicalLine(start, line.end(), line.next(), bytes),
            "the joined line is longer than 1 MiB");
      }
      logical.add(text, from, line.end());
      started = true;
      at = line.next();
      if (!logical.blankLeftOverBackslash()) {
        break;
      }
    }
    return read(new Span(start, at), logical.build());
  }

  private int skipByteOrderMark(PhysicalLine line) {
    boolean marked =
        !markSeen && line.start() < line.end() && text.charAt(line.start()) == BYTE_ORDER_MARK;
    markSeen |= marked;
    return marked ? line.start() + 1 : line.start();
  }

  private int read(Span span, LogicalText whole) {
    LogicalText line = whole.trimmed(0, whole.text().length());
    String content = line.text();
    if (content.isEmpty()) {
      lines.add(new UnitLine.Blank(span));
    } else if (!PhysicalLine.isUnicode(content)) {
      return stop(span, line.span(), "not valid UTF-8");
    } else if (isMarkedComment(span, content)) {
      lines.add(new UnitLine.Comment(span));
    } else if (content.charAt(0) == '[') {
      return header(span, line);
    } else {
      assignment(span, line);
    }
    return span.end();
  }

  /**
   * Behind a byte order mark systemd takes a comment for a setting, warns and ignores it, which
   * costs nothing unless the line goes on.
   */
  private boolean isMarkedComment(Span span, String content) {
    boolean comment = content.charAt(0) == '#' || content.charAt(0) == ';';
    return comment && PhysicalLine.at(text, span.start()).next() == span.end();
  }

  private int header(Span span, LogicalText line) {
    String content = line.text();
    String wrong =
        content.length() < 2 || content.charAt(content.length() - 1) != ']'
            ? "the section header has no ]"
            : PhysicalLine.isSafe(content.substring(1, content.length() - 1))
                ? ""
                : "the section header holds a quote, a backslash or a control character";
    if (!wrong.isEmpty()) {
      return stop(span, line.span(), wrong);
    }
    section = content.substring(1, content.length() - 1);
    inSection = true;
    sectionIsRead = kind.isSection(section);
    lines.add(new UnitLine.Header(span, line.span(), section));
    return span.end();
  }

  private void assignment(Span span, LogicalText line) {
    String content = line.text();
    int equals = content.indexOf('=');
    if (!inSection) {
      ignore(span, line.span(), "stands before any section header: systemd ignores it");
    } else if (equals <= 0 && !sectionIsRead) {
      lines.add(new UnitLine.Unreadable(span));
    } else if (equals < 0) {
      ignore(span, line.span(), "has no =: systemd ignores this line");
    } else if (equals == 0) {
      ignore(span, line.span(), "has no name before =: systemd ignores this line");
    } else {
      LogicalText key = line.trimmed(0, equals);
      LogicalText value = line.trimmed(equals + 1, content.length());
      lines.add(new UnitLine.Assignment(span, section, key, value));
    }
  }

  private void ignore(Span span, Span blamed, String message) {
    lines.add(new UnitLine.Unreadable(span));
    problems.add(new Problem(source.place(blamed), message, false));
  }

  private int stop(PhysicalLine line, String why) {
    Span blamed = new Span(line.start(), Math.min(line.end(), line.start() + 80));
    return stop(new Span(line.start(), line.next()), blamed, why);
  }

  /** Everything from here to the end of the file goes unread. */
  private int stop(Span span, Span blamed, String why) {
    lines.add(new UnitLine.Unreadable(new Span(span.start(), text.length())));
    problems.add(new Problem(source.place(blamed), why + ": systemd stops reading here", true));
    return text.length();
  }
}
