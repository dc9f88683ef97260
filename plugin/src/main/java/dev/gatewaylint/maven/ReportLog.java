package dev.gatewaylint.maven;

import dev.gatewaylint.lint.Report;
import dev.gatewaylint.report.TextRenderer;
import dev.gatewaylint.rule.Finding;
import org.apache.maven.plugin.logging.Log;

/** Tells a report to Maven's log: one message for each finding, at the level of its severity. */
final class ReportLog {
  private final Log log;
  private final TextRenderer text;

  /**
   * A teller for one goal.
   *
   * @param explain the command that explains a rule, up to the rule's id
   */
  ReportLog(Log log, String explain) {
    this.log = log;
    // Maven colours the level; escape sequences in the text would end up in the logs of a CI.
    this.text = new TextRenderer(false, explain);
  }

  void findings(Report report) {
    for (Finding finding : report.findings()) {
      String message = text.finding(finding).stripTrailing();
      switch (finding.severity()) {
        case ERROR -> log.error(message);
        case WARNING -> log.warn(message);
        case INFO -> log.info(message);
      }
    }
  }

  void notes(Report report) {
    report.notes().forEach(log::info);
  }

  void summary(Report report) {
    log.info(text.summary(report));
  }

  String failure(Report report) {
    return text.summary(report);
  }
}
