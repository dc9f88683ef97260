package dev.gatewaylint.report;

import dev.gatewaylint.lint.Report;

/** Turns a report into one output format. */
public interface Renderer {
  /** The whole output, each line ended by LF. */
  String render(Report report);
}
