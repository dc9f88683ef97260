package dev.gatewaylint.report;

import dev.gatewaylint.lint.Report;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Wording;

/** For people: each finding with the lines it is about, and a closing summary. */
public final class TextRenderer implements Renderer {
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String BLUE = "\u001B[1;34m";
  private static final String BOLD = "\u001B[1m";
  private static final String GREEN = "\u001B[32m";
  private static final String RESET = "\u001B[0m";

  private final boolean color;
  private final String explain;

  /**
   * A renderer for one kind of caller.
   *
   * @param color whether its terminal shows colours
   * @param explain the command that explains a rule, up to the rule's id
   */
  public TextRenderer(boolean color, String explain) {
    this.color = color;
    this.explain = explain;
  }

  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    SecretLines lines = new SecretLines();
    for (Finding finding : report.findings()) {
      append(out, finding, lines);
      out.append('\n');
    }
    return out.append(summary(report)).append('\n').toString();
  }

  /** One finding, for whoever puts each into a place of its own. */
  public String finding(Finding finding) {
    StringBuilder out = new StringBuilder();
    append(out, finding, new SecretLines());
    return out.toString();
  }

  private void append(StringBuilder out, Finding finding, SecretLines lines) {
    String tint =
        switch (finding.severity()) {
          case ERROR -> RED;
          case WARNING -> YELLOW;
          case INFO -> BLUE;
        };
    tinted(out, tint, finding.severity().word() + "[" + finding.rule().id() + "]");
    tinted(out, BOLD, ": " + Printable.of(finding.message()));
    out.append('\n');
    new Excerpt(finding, lines).appendTo(out);
    if (finding.fix().isPresent()) {
      Fix fix = finding.fix().get();
      String way = fix.safety() == Safety.MANUAL ? "by hand" : fix.safety().word();
      tinted(out, GREEN, "   = fix (" + way + ")");
      out.append(": ").append(Printable.of(fix.title())).append('\n');
    }
  }

  private void tinted(StringBuilder out, String tint, String text) {
    if (color) {
      out.append(tint).append(text).append(RESET);
    } else {
      out.append(text);
    }
  }

  /** The closing line, without its end. */
  public String summary(Report report) {
    String where =
        " in "
            + Wording.count(report.files(), "file")
            + " of "
            + Wording.count(report.hosts(), "host");
    boolean partial = !report.complaints().isEmpty();
    if (report.findings().isEmpty()) {
      return "No findings" + where + (partial ? ", but not everything could be checked." : ".");
    }
    return Wording.count(report.count(Severity.ERROR), "error")
        + ", "
        + Wording.count(report.count(Severity.WARNING), "warning")
        + ", "
        + report.count(Severity.INFO)
        + " info"
        + where
        + (partial ? "; not everything could be checked" : "")
        + ". For the reasons and the cure: "
        + explain
        + worst(report).rule().id();
  }

  /** The first of the gravest. */
  private static Finding worst(Report report) {
    Finding worst = report.findings().get(0);
    for (Finding finding : report.findings()) {
      if (!worst.severity().atLeast(finding.severity())) {
        worst = finding;
      }
    }
    return worst;
  }
}
