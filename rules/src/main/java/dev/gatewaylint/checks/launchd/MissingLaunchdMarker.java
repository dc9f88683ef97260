package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;

/** A gateway that does not learn which job of launchd it is. */
public final class MissingLaunchdMarker implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("missing-launchd-marker", "the gateway does not know its own job")
          .graded()
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    boolean current = job.gateway().filter(run -> run.program().equals("openclaw")).isPresent();
    boolean told =
        job.marker().isPresent()
            || job.hasUnknownEnvironment()
            || job.environment().find("OPENCLAW_SUPERVISOR_MODE").isPresent();
    if (!current || told || job.isKnownToItself() || job.plist().label().isEmpty()) {
      return List.of();
    }
    String message =
        job.openclaw().trustsAnyServiceName()
            ? "the gateway takes itself for "
                + job.ownLabel()
                + ": its own restart does not find "
                + job.name()
            : "OpenClaw "
                + job.openclaw()
                + " does not see that launchd runs it as "
                + job.name()
                + ": "
                + LaunchdJob.MARKER
                + " is not set";
    Finding finding =
        INFO.at(
            job.plist().commandPlace().orElse(job.plist().head()),
            Jobs.subject(job, LaunchdJob.MARKER),
            "EnvironmentVariables." + LaunchdJob.MARKER,
            message);
    String title =
        "add <key>"
            + LaunchdJob.MARKER
            + "</key><string>"
            + job.name()
            + "</string> to EnvironmentVariables";
    return List.of(Jobs.fixed(finding, job, Safety.SAFE, title, Marker.set(job)));
  }
}
