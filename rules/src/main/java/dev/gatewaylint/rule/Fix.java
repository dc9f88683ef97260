package dev.gatewaylint.rule;

import dev.gatewaylint.text.Change;
import java.util.List;

/**
 * What cures a finding.
 *
 * @param title what to do, as an order: "add StartLimitIntervalSec=300 to [Unit]"
 * @param changes what a machine does for it; empty where a person has to
 */
public record Fix(Safety safety, String title, List<Change> changes) {
  public Fix {
    changes = List.copyOf(changes);
  }

  /** Advice. */
  public static Fix byHand(String title) {
    return new Fix(Safety.MANUAL, title, List.of());
  }
}
