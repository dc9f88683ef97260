package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.Written;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent that wants to run as somebody. */
public final class UserNameInAgent implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("user-name-in-agent", "launchd ignores UserName and GroupName in an agent")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    if (job.domain().isAgent()) {
      job.plist().userName().ifPresent(name -> findings.add(finding(job, "UserName", name)));
      job.plist().groupName().ifPresent(name -> findings.add(finding(job, "GroupName", name)));
    }
    return findings;
  }

  private static Finding finding(LaunchdJob job, String key, Written<String> name) {
    Optional<String> user = job.user();
    Finding finding =
        INFO.at(
            name.place(),
            Jobs.subject(job, key),
            key,
            "launchd ignores "
                + key
                + " in an agent: it runs as "
                + user.orElse("whoever logs in")
                + ", not as "
                + name.value());
    boolean same = user.isPresent() && user.get().equals(name.value());
    return Jobs.without(
        same ? harmless(job, key, name) : finding, job, job.plist().find(key).orElseThrow());
  }

  private static Finding harmless(LaunchdJob job, String key, Written<String> name) {
    return INFO.at(
            name.place(),
            Jobs.subject(job, key),
            key,
            "launchd ignores " + key + " in an agent; it runs as " + name.value() + " anyway")
        .graded(Severity.INFO);
  }
}
