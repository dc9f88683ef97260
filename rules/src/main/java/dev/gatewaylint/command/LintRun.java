package dev.gatewaylint.command;

import dev.gatewaylint.lint.Linter;

/** What commands of other modules need of a request. */
public final class LintRun {
  private LintRun() {}

  /**
   * The linter that a request asks for.
   *
   * @throws UsageException if the request makes no sense
   */
  public static Linter linter(CheckRequest request) throws UsageException {
    return new Linter(CheckOptions.settings(request));
  }
}
