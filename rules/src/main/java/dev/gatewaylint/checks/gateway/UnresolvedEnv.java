package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.EnvReference;
import dev.gatewaylint.host.GatewayProcess;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Provision;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reference to a variable that the gateway does not get. */
public final class UnresolvedEnv implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("unresolved-env", "a variable that the gateway does not get")
          .onCompleteHosts()
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    Map<String, Finding> byName = new LinkedHashMap<>();
    for (EnvReference reference : gateway.references()) {
      Finding known = byName.get(reference.name());
      if (known != null) {
        byName.put(reference.name(), known.with(reference.place(), "here as well"));
      } else if (reference.form() == EnvReference.Form.LITERAL) {
        if (reference.standsForSecret()) {
          byName.put(reference.name(), literal(reference));
        }
      } else {
        Provision provision = gateway.environment(reference.name());
        if (provision.isMissing()) {
          byName.put(reference.name(), finding(gateway, reference, provision));
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private static Finding finding(
      GatewaySetup gateway, EnvReference reference, Provision provision) {
    String name = reference.name();
    String who = provision.process().map(GatewayProcess::name).orElse("the gateway");
    String why = provision.place().isPresent() ? " an empty " : " no ";
    String message =
        who
            + " gets"
            + why
            + name
            + " from its environment or a .env: "
            + Configs.product(gateway)
            + " warns once and goes on without what needs the value";
    Finding finding =
        at(reference, message)
            .with(provision.place(), "set to nothing")
            .with(
                provision.process().flatMap(GatewayProcess::commandPlace),
                who + " runs with this file");
    String folder = provision.process().flatMap(GatewayProcess::stateFolder).orElse("");
    String file = folder.isEmpty() ? "its .env" : "/" + folder + "/.env";
    return finding.fixedBy(
        Safety.MANUAL, "put " + name + "=... into " + file + " of mode 0600, or into the service");
  }

  private static Finding literal(EnvReference reference) {
    String message =
        "${"
            + reference.name()
            + "} is taken as it stands, for only A to Z, digits and underscores make the name of a"
            + " variable: the gateway logs in with these characters";
    return at(reference, message)
        .fixedBy(Safety.MANUAL, "name the variable in capital letters, here and where it is set");
  }

  private static Finding at(EnvReference reference, String message) {
    String path = reference.value().path().toString();
    return INFO.at(reference.place(), Subject.ofKey(path), path, message);
  }
}
