package dev.gatewaylint.checks.gateway;

import dev.gatewaylint.gateway.ConfigValue;
import dev.gatewaylint.host.FileFacts;
import dev.gatewaylint.host.GatewaySetup;
import dev.gatewaylint.host.Readers;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.ConfigTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file with secrets that others than its owner may read. */
public final class ReadableConfig implements Rule.OfGateway {
  private static final RuleInfo INFO =
      RuleInfo.warning("readable-config", "others may read a configuration with secrets")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(GatewaySetup gateway) {
    List<Finding> findings = new ArrayList<>();
    List<ConfigValue> secrets = gateway.config().secrets();
    for (ConfigTree file : gateway.config().files()) {
      String path = file.source().path();
      List<ConfigValue> own = new ArrayList<>(secrets);
      own.removeIf(secret -> !secret.place().file().path().equals(path));
      Optional<FileFacts> facts = gateway.host().facts(path);
      Readers readers = gateway.host().facts().readersOf(path);
      if (!own.isEmpty() && facts.isPresent() && readers != Readers.OWNER) {
        findings.add(finding(own, path, facts.get(), readers));
      }
    }
    return findings;
  }

  private static Finding finding(
      List<ConfigValue> secrets, String path, FileFacts facts, Readers readers) {
    ConfigValue first = secrets.get(0);
    String more = secrets.size() > 1 ? " and " + (secrets.size() - 1) + " more" : "";
    String who = readers == Readers.EVERYBODY ? "every user of the host" : "the file's group";
    String mode = "0" + Integer.toOctalString(facts.mode());
    String message =
        "mode " + mode + " lets " + who + " read " + first.path() + more + " in this file";
    return INFO.at(first.place(), Subject.ofKey("mode"), "mode", message)
        .fixedBy(Safety.MANUAL, "chmod 0600 /" + path);
  }
}
