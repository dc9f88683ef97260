package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.JobEnvironment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Place;
import java.util.List;
import java.util.Optional;

/** A gateway that is told to be another job than it is. */
public final class WrongLaunchdMarker implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.error("wrong-launchd-marker", "the gateway is told the label of another job")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    Optional<JobEnvironment.Variable> marker = job.marker();
    if (!job.isGateway() || marker.isEmpty() || !job.hasWrongMarker()) {
      return List.of();
    }
    Finding finding =
        INFO.at(
            place(job, marker.get().place()),
            Jobs.subject(job, LaunchdJob.MARKER),
            "EnvironmentVariables." + LaunchdJob.MARKER,
            "the gateway is told that it is "
                + job.ownLabel()
                + ", but its job is "
                + job.name()
                + ": its own restart kickstarts the other one and leaves this one to KeepAlive");
    boolean elsewhere = !finding.place().equals(marker.get().place());
    finding = elsewhere ? finding.with(marker.get().place(), "what tells it so") : finding;
    finding = finding.with(job.plist().label().map(label -> label.place()), "the job's own label");
    String title = "set " + LaunchdJob.MARKER + " to " + job.name();
    return List.of(
        elsewhere
            ? finding.fixedBy(Fix.byHand(title + " in /" + marker.get().place().file().path()))
            : Jobs.fixed(finding, job, Safety.SAFE, title, Marker.set(job)));
  }

  /** What a wrapper's file tells is the fault of the job that names the file. */
  private static Place place(LaunchdJob job, Place marker) {
    boolean own = marker.file().path().equals(job.path());
    return own ? marker : job.plist().commandPlace().orElse(marker);
  }
}
