package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.launchd.JobEnvironment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A secret that stands in a property list. */
public final class SecretInPlist implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning(
              "secret-in-plist", "a secret stands in the property list for everyone to read")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    boolean hidden = job.facts().filter(facts -> (facts.mode() & 0077) == 0).isPresent();
    if (hidden) {
      return findings;
    }
    for (JobEnvironment.Variable variable : job.plist().environment().all()) {
      if (SecretName.looksSecret(variable.name(), variable.value())) {
        findings.add(
            INFO.at(
                    variable.place(),
                    Jobs.subject(job, "EnvironmentVariables"),
                    "EnvironmentVariables." + variable.name(),
                    variable.name()
                        + " stands in the property list, which every user of the machine may read")
                .fixedBy(
                    Safety.MANUAL,
                    "let the program read it from a file of mode 0600, or from the keychain"));
      }
    }
    return findings;
  }
}
