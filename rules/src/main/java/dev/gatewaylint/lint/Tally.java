package dev.gatewaylint.lint;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each finding occurs, whatever lines it moved to. */
final class Tally {
  /** A finding without its place in the file. */
  record Id(String rule, String file, String key) {
    static Id of(Finding finding) {
      return new Id(finding.rule().id(), finding.place().file().shown(), finding.key());
    }
  }

  private record Count(int times, Severity gravest) {}

  private final Map<Id, Count> counts = new HashMap<>();

  /** Counts findings once more. */
  void add(List<Finding> findings) {
    for (Finding finding : findings) {
      Count one = new Count(1, finding.severity());
      counts.merge(Id.of(finding), one, Tally::sum);
    }
  }

  private static Count sum(Count one, Count other) {
    Severity gravest = one.gravest.atLeast(other.gravest) ? one.gravest : other.gravest;
    return new Count(one.times + other.times, gravest);
  }

  /** How often a finding occurs. */
  int times(Id id) {
    Count count = counts.get(id);
    return count == null ? 0 : count.times;
  }

  /** The gravest severity that a finding has here. */
  Optional<Severity> gravest(Id id) {
    return Optional.ofNullable(counts.get(id)).map(Count::gravest);
  }
}
