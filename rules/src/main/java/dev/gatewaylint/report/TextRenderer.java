package dev.gatewaylint.report;

import dev.gatewaylint.lint.Report;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;

/** For people: each finding with the lines it is about, and a closing summary. */
final class TextRenderer implements Renderer {
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String BLUE = "\u001B[1;34m";
  private static final String BOLD = "\u001B[1m";
  private static final String GREEN = "\u001B[32m";
  private static final String RESET = "\u001B[0m";

  private final boolean color;

  TextRenderer(boolean color) {
    this.color = color;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : report.findings()) {
      append(out, finding);
    }
    summary(out, report);
    return out.toString();
  }

  private void append(StringBuilder out, Finding finding) {
    String tint =
        switch (finding.severity()) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case INFO -> BLUE;
        };
    tinted(out, tint, finding.severity().word() + "[" + finding.rule().id() + "]");
    tinted(out, BOLD, ": " + Printable.of(finding.message()));
    out.append('\n');
    new Excerpt(finding).appendTo(out);
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      String way = fix.safety() == Safety.MANUAL ? "by hand" : fix.safety().word();
      tinted(out, GREEN, "   = fix (" + way + ")");
      out.append(": ").append(Printable.of(fix.title())).append('\n');
    }
    out.append('\n');
  }

  private void tinted(StringBuilder out, String tint, String text) {
    if (color) {
      out.append(tint).append(text).append(RESET);
    } else {
      out.append(text);
    }
  }

  private static void summary(StringBuilder out, Report report) {
    String where =
        " in "
            + Wording.count(report.files(), "file")
            + " of "
            + Wording.count(report.hosts(), "host");
    boolean partial = !report.complaints().isEmpty();
    if (report.findings().isEmpty()) {
      out.append("No findings")
          .append(where)
          .append(partial ? ", but not everything could be checked.\n" : ".\n");
      return;
    }
    out.append(Wording.count(report.count(Severity.ERROR), "error"))
        .append(", ")
        .append(Wording.count(report.count(Severity.WARNING), "warning"))
        .append(", ")
        .append(report.count(Severity.INFO))
        .append(" info")
        .append(where)
        .append(partial ? "; not everything could be checked" : "")
        .append(". For the reasons and the cure: gateway-lint explain ")
        .append(report.findings().get(0).rule().id())
        .append('\n');
  }
}
