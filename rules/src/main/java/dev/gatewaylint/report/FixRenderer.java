package dev.gatewaylint.report;

import dev.gatewaylint.lint.FixReport;
import dev.gatewaylint.lint.Report;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Wording;

/** For people: what is left, what was fixed, what was not and why, and a closing summary. */
public final class FixRenderer {
  private final TextRenderer text;

  /** A renderer for a terminal that shows colours, or not. */
  public FixRenderer(boolean color) {
    this.text = new TextRenderer(color, "gateway-lint explain ");
  }

  /**
   * The whole report.
   *
   * @param unsafe whether fixes that change behaviour were made as well
   */
  public String render(FixReport report, boolean unsafe) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : report.left().findings()) {
      out.append(text.finding(finding)).append('\n');
    }
    for (Finding finding : report.made()) {
      out.append("fixed ").append(line(finding)).append('\n');
    }
    for (FixReport.Refused refused : report.refused()) {
      out.append("not fixed ").append(line(refused.finding())).append('\n');
      out.append("  because ").append(Printable.of(refused.reason())).append('\n');
    }
    if (!report.made().isEmpty() || !report.refused().isEmpty()) {
      out.append('\n');
    }
    return out.append(summary(report, unsafe, false)).append('\n').toString();
  }

  private static String line(Finding finding) {
    String title = finding.fix().map(fix -> fix.title()).orElse("");
    return finding.place().file().shown() + ": " + finding.rule().id() + ": " + Printable.of(title);
  }

  /** The closing line, without its end. */
  public String summary(FixReport report, boolean unsafe, boolean isPatch) {
    String fixed =
        report.made().isEmpty()
            ? "Nothing to fix. "
            : Wording.count(report.made().size(), "finding")
                + (isPatch ? " would be fixed in " : " fixed in ")
                + Wording.count(report.files().all().size(), "file")
                + ". ";
    int more = unsafe ? 0 : unsafe(report.left());
    String hint = more == 0 ? "" : more + " more with --unsafe, which changes behaviour. ";
    return fixed + hint + (isPatch ? "Then: " : "Left: ") + text.summary(report.left());
  }

  private static int unsafe(Report left) {
    int count = 0;
    for (Finding finding : left.findings()) {
      boolean is = finding.fix().map(fix -> fix.safety() == Safety.UNSAFE).orElse(false);
      count += is ? 1 : 0;
    }
    return count;
  }
}
