package dev.gatewaylint.lint;

import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run found.
 *
 * @param findings by file, place and rule
 * @param files how many files were read to report on
 * @param hosts how many hosts they belong to
 * @param complaints one sentence for each thing that could not be checked
 * @param notes one sentence for each thing that there was nothing to check in
 */
public record Report(
    List<Finding> findings, int files, int hosts, List<String> complaints, List<String> notes) {

  public Report {
    findings = List.copyOf(findings);
    complaints = List.copyOf(complaints);
    notes = List.copyOf(notes);
  }

  /** How many findings have a severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** The same with the findings of some rules alone; of all if none is named. */
  public Report only(Set<String> rules) {
    List<Finding> chosen = new ArrayList<>();
    for (Finding finding : findings) {
      if (rules.isEmpty() || rules.contains(finding.rule().id())) {
        chosen.add(finding);
      }
    }
    return new Report(chosen, files, hosts, complaints, notes);
  }

  /** Whether a finding is as grave as that; never where it is empty. */
  public boolean reaches(Optional<Severity> least) {
    for (Finding finding : findings) {
      if (least.isPresent() && finding.severity().atLeast(least.get())) {
        return true;
      }
    }
    return false;
  }

  /** How many findings a machine can fix. */
  public int fixable() {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.fix().isPresent() && finding.fix().get().safety() != Safety.MANUAL) {
        count++;
      }
    }
    return count;
  }
}
