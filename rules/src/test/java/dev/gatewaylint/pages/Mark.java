package dev.gatewaylint.pages;

import dev.gatewaylint.rule.Finding;

/**
 * A finding that the author of a page expects.
 *
 * @param says a part of its message; empty where any will do
 */
record Mark(String path, int line, String severity, String rule, String says) {
  Mark at(int other) {
    return new Mark(path, other, severity, rule, says);
  }

  boolean matches(Finding finding) {
    return finding.place().file().path().equals(path)
        && finding.place().line() == line
        && finding.severity().word().equals(severity)
        && finding.rule().id().equals(rule)
        && finding.message().contains(says);
  }
}
