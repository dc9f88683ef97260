package dev.gatewaylint.lint;

import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lints one file as if it were installed. */
public final class InstalledLint {
  private InstalledLint() {}

  /** What is found in the file by itself. */
  public static Report alone(Linter linter, HostFiles file) {
    return linter.lint(reading(file));
  }

  /**
   * What is found in the file among the others of its host. A finding that the file does not draw
   * by itself depends on them: it is a warning at most, because while a role is applied half of the
   * host is old and half is new.
   *
   * @param file the file by itself
   * @param host the host with the file in its place
   */
  public static Report over(Linter linter, HostFiles file, HostFiles host) {
    Set<Tally.Id> own = new HashSet<>();
    for (Inspection inspection : linter.inspect(reading(file))) {
      inspection.all().forEach(finding -> own.add(Tally.Id.of(finding)));
    }
    Report report = linter.lint(reading(host));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : report.findings()) {
      boolean depends = !own.contains(Tally.Id.of(finding));
      boolean grave = finding.severity() == Severity.ERROR;
      findings.add(depends && grave ? finding.graded(Severity.WARNING) : finding);
    }
    return new Report(findings, report.files(), 1, report.complaints(), report.notes());
  }

  private static HostReader.Reading reading(HostFiles host) {
    return new HostReader.Reading(List.of(host), List.of(), List.of());
  }
}
