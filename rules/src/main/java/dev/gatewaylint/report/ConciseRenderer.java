package dev.gatewaylint.report;

import dev.gatewaylint.lint.Report;
import dev.gatewaylint.rule.Finding;

/** One line a finding: {@code path:line:column: severity[rule]: message}. */
final class ConciseRenderer implements Renderer {
  @Override
  public String render(Report report) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : report.findings()) {
      out.append(Printable.of(finding.place().file().shown()))
          .append(':')
          .append(finding.place().line())
          .append(':')
          .append(finding.place().column())
          .append(": ")
          .append(finding.severity().word())
          .append('[')
          .append(finding.rule().id())
          .append("]: ")
          .append(Printable.of(finding.message()))
          .append('\n');
    }
    return out.toString();
  }
}
