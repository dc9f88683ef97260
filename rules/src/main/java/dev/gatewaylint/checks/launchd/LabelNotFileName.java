package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobDomain;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** A job whose file has another name than its label. */
public final class LabelNotFileName implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("label-not-file-name", "the file is not named after the label of its job")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    Optional<Written<String>> label = job.plist().label();
    if (label.isEmpty()
        || job.domain() == JobDomain.UNKNOWN
        || label.get().value().equals(job.fileLabel())) {
      return List.of();
    }
    String name = label.get().value();
    return List.of(
        INFO.at(
                label.get().place(),
                Jobs.subject(job, "Label"),
                "Label",
                "launchctl knows the job as "
                    + name
                    + " only, and who looks by the file's name for "
                    + job.fileLabel()
                    + " finds none")
            .fixedBy(Safety.MANUAL, "name the file " + name + ".plist"));
  }
}
