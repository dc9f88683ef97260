package dev.gatewaylint.lint;

import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.rule.Finding;
import java.util.List;

/**
 * What the rules found on one host.
 *
 * @param all everything, also where one finding yields to another or lies in a file that nobody
 *     asked about
 * @param told what is reported
 * @param complaints one sentence for each thing that could not be checked
 */
record Inspection(HostFiles files, List<Finding> all, List<Finding> told, List<String> complaints) {
  Inspection {
    all = List.copyOf(all);
    told = List.copyOf(told);
    complaints = List.copyOf(complaints);
  }

  /** The same with other findings to report. */
  Inspection telling(List<Finding> other) {
    return new Inspection(files, all, other, complaints);
  }
}
