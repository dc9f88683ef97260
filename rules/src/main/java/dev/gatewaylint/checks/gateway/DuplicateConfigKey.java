package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.DuplicateKey;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.ArrayList;
import java.util.List;

/** A key that stands twice in one mapping: the first is ignored in silence. */
public final class DuplicateConfigKey implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("duplicate-config-key", "of two keys with one name the first is ignored")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    for (ConfigTree file : gateway.config().files()) {
      for (DuplicateKey key : DuplicateKey.in(file)) {
        findings.add(finding(key));
      }
    }
    return findings;
  }

  private static Finding finding(DuplicateKey key) {
    String name = key.ignored().path().toString();
    int line = key.counts().keyPlace().origin().line();
    boolean whole = key.ignored().mapping().isPresent();
    String what = whole ? "all that stands in it is ignored" : "this value is ignored";
    String message =
        key.isHarmless()
            ? name + " stands here and, with the same value, in line " + line
            : name + " stands once more in line " + line + ": " + what + " without a word";
    String path = key.ignored().path().toString();
    return Configs.at(INFO, key.ignored(), message)
        .graded(key.isHarmless() ? Severity.INFO : Severity.WARNING)
        .with(key.counts().place(), "this one counts")
        .fixedBy(Safety.MANUAL, "leave one " + path + ", with the value that is meant");
  }
}
