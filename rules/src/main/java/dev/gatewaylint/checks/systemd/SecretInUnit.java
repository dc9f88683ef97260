package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.host.Service;
import dev.gatewaylint.host.ServiceEnvironment;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;

/** A secret that stands in a unit, which every user of the host may read. */
public final class SecretInUnit implements Rule.OfService {
  private static final RuleInfo INFO =
      RuleInfo.warning("secret-in-unit", "a secret stands in the unit for everyone to read")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Service service, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (ServiceEnvironment.Variable variable : service.environment().all()) {
      if (SecretName.looksSecret(variable.name(), variable.value())) {
        findings.add(
            INFO.at(
                    variable.place(),
                    Units.subject(service, "Environment"),
                    "Service.Environment." + variable.name(),
                    variable.name()
                        + " stands in the unit: systemctl show prints it to whoever asks")
                .fixedBy(
                    Safety.MANUAL,
                    "move it to a file of mode 0600 named by EnvironmentFile=, or LoadCredential="));
      }
    }
    return findings;
  }
}
