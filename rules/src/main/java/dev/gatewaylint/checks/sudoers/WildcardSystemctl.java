package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.sudo.RootCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern in the arguments of systemctl, which matches blanks, options and other units too. */
public final class WildcardSystemctl implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("wildcard-systemctl", "a wildcard lets more through than it seems to")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      boolean isPattern =
          !grant.takesAnyArguments()
              && (grant.grant().exactArguments().isEmpty() || !grant.namesProgram());
      if (isPattern && grant.mayRun(EffectiveGrant.SYSTEMCTL) && grant.isHandedOut()) {
        Optional<Finding> finding = finding(grant);
        finding.ifPresent(found -> findings.add(Entries.narrowed(found, grant, sudo)));
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(EffectiveGrant grant) {
    Optional<RootCall> root = grant.rootCall();
    if (root.isPresent()) {
      return Optional.of(
          Entries.at(
              INFO,
              grant,
              "the pattern lets "
                  + grant.who()
                  + " run `"
                  + root.get().text()
                  + "` as well, which "
                  + root.get().effect()));
    }
    if (grant.grant().exactArguments().isPresent()) {
      return Optional.empty();
    }
    return grant
        .callWith(EffectiveGrant.SYSTEMCTL, "ssh.service")
        .map(
            words ->
                Entries.at(
                        INFO,
                        grant,
                        "the pattern lets "
                            + grant.who()
                            + " run `sudo systemctl "
                            + String.join(" ", words)
                            + "` as well")
                    .graded(Severity.WARNING));
  }
}
