package dev.gatewaylint.report;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Related;
import dev.gatewaylint.text.Place;
import dev.gatewaylint.text.SourceFile;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The lines that a finding is about, with what matters underlined. */
final class Excerpt {
  private static final int WIDEST = 110;
  private static final int CONTEXT = 20;

  private final Finding finding;
  private final SecretLines lines;
  private final int gutter;

  Excerpt(Finding finding, SecretLines lines) {
    this.finding = finding;
    this.lines = lines;
    int last = finding.place().line();
    for (Related related : finding.related()) {
      last = Math.max(last, related.place().line());
    }
    this.gutter = Math.max(2, Integer.toString(last).length());
  }

  private record Mark(Place place, char sign, String label) {}

  void appendTo(StringBuilder out) {
    SourceFile main = finding.place().file();
    List<Mark> here = new ArrayList<>();
    here.add(new Mark(finding.place(), '^', ""));
    List<SourceFile> others = new ArrayList<>();
    for (Related related : finding.related()) {
      SourceFile file = related.place().file();
      if (file.equals(main)) {
        here.add(new Mark(related.place(), '-', related.message()));
      } else if (!others.contains(file)) {
        others.add(file);
      }
    }
    block(out, "-->", here);
    for (SourceFile other : others) {
      List<Mark> there = new ArrayList<>();
      for (Related related : finding.related()) {
        if (related.place().file().equals(other)) {
          there.add(new Mark(related.place(), '-', related.message()));
        }
      }
      block(out, ":::", there);
    }
  }

  /** A binary property list or UTF-16: bytes that tell nobody anything, and may hold secrets. */
  private static boolean isNoText(String text) {
    return text.startsWith("bplist")
        || text.lastIndexOf('\0', 3) >= 0
        || text.startsWith("\uDCFF\uDCFE")
        || text.startsWith("\uDCFE\uDCFF");
  }

  /** The marked lines of one file in the order of the file. */
  private void block(StringBuilder out, String arrow, List<Mark> marks) {
    Place first = marks.get(0).place();
    blanks(out, gutter);
    out.append(arrow)
        .append(' ')
        .append(Printable.of(first.file().shown()))
        .append(':')
        .append(first.line())
        .append(':')
        .append(first.column())
        .append('\n');
    if (first.file().text().isEmpty()) {
      return;
    }
    if (isNoText(first.file().text())) {
      for (Mark mark : marks) {
        if (!mark.label().isEmpty()) {
          blanks(out, gutter + 1);
          out.append("| ").append(Printable.of(mark.label())).append('\n');
        }
      }
      return;
    }
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort((a, b) -> Integer.compare(a.place().line(), b.place().line()));
    blanks(out, gutter + 1);
    out.append("|\n");
    int before = -1;
    for (Mark mark : sorted) {
      int line = mark.place().line();
      if (before > 0 && line > before + 1) {
        out.append("...\n");
      }
      marked(out, mark, line != before);
      before = line;
    }
  }

  private void marked(StringBuilder out, Mark mark, boolean withLine) {
    int number = mark.place().line();
    Span line = mark.place().file().lines().span(number);
    int start = Math.min(mark.place().span().start(), line.end()) - line.start();
    int end = Math.min(mark.place().span().end(), line.end()) - line.start();
    int length = line.end() - line.start();
    int from = length > WIDEST ? Math.max(0, start - CONTEXT) : 0;
    int to = Math.min(length, from + WIDEST);
    if (withLine) {
      String shown = Integer.toString(number);
      blanks(out, gutter - shown.length());
      out.append(shown).append(" | ").append(from > 0 ? "..." : "");
      out.append(Printable.of(lines.of(mark.place().file(), number, from, to)));
      out.append(to < length ? "...\n" : "\n");
    }
    blanks(out, gutter + 1);
    out.append("| ");
    blanks(out, start - from + (from > 0 ? 3 : 0));
    for (int i = start; i < Math.max(start + 1, Math.min(end, to)); i++) {
      out.append(mark.sign());
    }
    out.append(mark.label().isEmpty() ? "" : " ").append(Printable.of(mark.label())).append('\n');
  }

  private static void blanks(StringBuilder out, int count) {
    for (int i = 0; i < count; i++) {
      out.append(' ');
    }
  }
}
