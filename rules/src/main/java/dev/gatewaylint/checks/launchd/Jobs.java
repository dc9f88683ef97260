package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/** What rules about jobs need to name them, and to heal them. */
final class Jobs {
  private Jobs() {}

  /** The key of a job. */
  static Subject subject(LaunchdJob job, String key) {
    return new Subject(job.identity(), key);
  }

  /** The key of a file by itself; the same as the job's that the file describes. */
  static Subject subject(String key) {
    return new Subject("", key);
  }

  /**
   * The finding with a fix in the job's own file; advice where no machine can make it.
   *
   * @param title what to do, as an order
   */
  static Finding fixed(
      Finding finding, LaunchdJob job, Safety safety, String title, Optional<Change> change) {
    if (change.isPresent() && job.host().reportsOn(job.path())) {
      return finding.fixedBy(safety, title, List.of(change.get()));
    }
    boolean xml = job.plist().file().format() == PlistFile.Format.XML;
    return finding.fixedBy(
        Fix.byHand(xml ? title : "after `plutil -convert xml1`, which makes it XML, " + title));
  }

  /** The finding with a fix that sets a key of the job to a number. */
  static Finding set(Finding finding, LaunchdJob job, String key, long number) {
    Optional<Change> change =
        job.plist()
            .find(key)
            .map(PlistValue.Entry::value)
            .flatMap(
                value -> job.plist().file().written(value, "<integer>" + number + "</integer>"));
    return fixed(finding, job, Safety.UNSAFE, "set " + key + " to " + number, change);
  }

  /** The finding with a fix that takes a key out. */
  static Finding without(Finding finding, LaunchdJob job, PlistValue.Entry entry) {
    String title = "delete " + entry.name() + " with its value";
    return fixed(finding, job, Safety.SAFE, title, job.plist().file().without(entry));
  }
}
