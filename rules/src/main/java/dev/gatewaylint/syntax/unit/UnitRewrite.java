package dev.gatewaylint.syntax.unit;

import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What is written differently in one unit file; all other lines stay as they are. */
public final class UnitRewrite {
  private final UnitLayout layout;
  private final String text;
  private final List<Edit> replaced = new ArrayList<>();
  private final Map<Integer, StringBuilder> inserted = new TreeMap<>();
  private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
  private boolean losesLastLine;

  /** Nothing yet is different. */
  public UnitRewrite(UnitLayout layout) {
    this.layout = layout;
    this.text = layout.file().source().text();
  }

  /** Gives an assignment another value; one over several lines becomes one line. */
  public UnitRewrite value(UnitLine.Assignment line, String value) {
    replaced.add(new Edit(line.value().span(), value));
    return this;
  }

  /** Gives an assignment another name. */
  public UnitRewrite name(UnitLine.Assignment line, String name) {
    replaced.add(new Edit(line.key().span(), name));
    return this;
  }

  /** Takes an assignment out, all of its lines. */
  public UnitRewrite delete(UnitLine.Assignment line) {
    replaced.add(Edit.delete(line.span()));
    losesLastLine |= line.span().end() == text.length();
    return this;
  }

  /** Adds an assignment to a section, which is made where it is missing. */
  public UnitRewrite insert(String section, String name, String value) {
    Optional<UnitLine> before = layout.before(section, name);
    if (before.isPresent()) {
      return insertBehind(before.get(), name, value);
    }
    sections
        .computeIfAbsent(section, missing -> new StringBuilder())
        .append(assignment(name, value));
    return this;
  }

  /** Adds an assignment right behind a line of its section. */
  public UnitRewrite insertBehind(UnitLine line, String name, String value) {
    StringBuilder lines =
        inserted.computeIfAbsent(line.span().end(), offset -> new StringBuilder());
    if (lines.isEmpty() && line.span().end() == text.length() && goesOn(line.span())) {
      lines.append('\n'); // an empty line ends what a backslash at the end of the file begins
    }
    lines.append(assignment(name, value));
    return this;
  }

  /** Takes an assignment to another section. */
  public UnitRewrite move(UnitLine.Assignment line, String section, String name) {
    Span value = line.value().span();
    String same = text.substring(value.start(), value.end()).replace("\r\n", "\n");
    return delete(line).insert(section, name, same);
  }

  private static String assignment(String name, String value) {
    return name + "=" + value + "\n";
  }

  /**
   * The change of the file; empty if nothing is different, or where a new section would lie behind
   * a line at which systemd stops reading.
   */
  public Optional<Change> change() {
    if (!sections.isEmpty() && layout.file().isCutShort()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>(replaced);
    addSections();
    for (Map.Entry<Integer, StringBuilder> lines : inserted.entrySet()) {
      edits.add(Edit.insert(lines.getKey(), fitted(lines.getKey(), lines.getValue().toString())));
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.Edits(layout.file().source(), edits));
  }

  /** A last line without an end stays without one. */
  private String fitted(int offset, String lines) {
    if (offset < text.length() || text.isEmpty() || isEnded(text)) {
      return lines;
    }
    return (losesLastLine ? "" : "\n") + lines.substring(0, lines.length() - 1);
  }

  private void addSections() {
    String blank = layout.isSpaced() ? "\n" : "";
    for (String section : layout.file().kind().sections()) {
      StringBuilder lines = sections.remove(section);
      if (lines == null) {
        continue;
      }
      lines.insert(0, "[" + section + "]\n");
      OptionalInt next = layout.startBehind(section);
      if (next.isPresent()) {
        inserted.computeIfAbsent(next.getAsInt(), at -> new StringBuilder());
        inserted.get(next.getAsInt()).append(lines).append(blank);
      } else {
        atEnd(lines, blank);
      }
    }
  }

  private void atEnd(StringBuilder section, String blank) {
    StringBuilder there = inserted.computeIfAbsent(text.length(), offset -> new StringBuilder());
    boolean apart = there.isEmpty() && (text.isEmpty() || layout.endsBlank());
    if (there.isEmpty() && !text.isEmpty()) {
      there.append(goesOn(lastLine()) ? "\n" : "");
    }
    there.append(apart ? "" : blank).append(section);
  }

  private Span lastLine() {
    List<UnitLine> lines = layout.file().lines();
    return lines.get(lines.size() - 1).span();
  }

  /** Whether systemd would take one more line for a part of the last one. */
  private boolean goesOn(Span line) {
    boolean open = false;
    int at = line.start();
    while (at < line.end()) {
      PhysicalLine physical = PhysicalLine.at(text, at);
      if (!physical.isComment(text)) {
        int end = physical.end();
        while (end > physical.start() && text.charAt(end - 1) == '\\') {
          end--;
        }
        open = (physical.end() - end) % 2 == 1;
      }
      at = physical.next();
    }
    return open;
  }

  private static boolean isEnded(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '\n' || last == '\r' || last == 0;
  }
}
