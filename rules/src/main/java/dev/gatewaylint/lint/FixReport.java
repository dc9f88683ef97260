package dev.gatewaylint.lint;

import dev.gatewaylint.rule.Finding;
import java.util.List;

/**
 * What fixes came to.
 *
 * @param files what has to be written
 * @param made the findings whose fixes were made, in that order
 * @param refused the findings whose fixes were not
 * @param before what was found at first
 * @param left what is found afterwards
 */
public record FixReport(
    FixedFiles files, List<Finding> made, List<Refused> refused, Report before, Report left) {
  public FixReport {
    made = List.copyOf(made);
    refused = List.copyOf(refused);
  }

  /** The same with another report on what is left. */
  public FixReport leaving(Report other) {
    return new FixReport(files, made, refused, before, other);
  }

  /**
   * A fix that was not made.
   *
   * @param reason a clause: "it would bring ..."
   */
  public record Refused(Finding finding, String reason) {}
}
