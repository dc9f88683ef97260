package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One exact call of systemctl that is as much as being root. */
public final class RootEquivalentVerb implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("root-equivalent-verb", "one exact call that makes its caller root")
          .fixedBy(Safety.MANUAL)
          .yieldingTo("unrestricted-systemctl")
          .yieldingTo("wildcard-systemctl");

  private static final List<String> NEEDS_FOLDER =
      List.of("daemon-reload", "daemon-reexec", "enable", "reenable", "preset");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      if (grant.isHandedOut() && grant.mayRun(EffectiveGrant.SYSTEMCTL)) {
        for (List<String> words : grant.exactCalls(EffectiveGrant.SYSTEMCTL)) {
          reach(grant, words).ifPresent(reach -> findings.add(finding(grant, words, reach)));
        }
      }
    }
    return findings;
  }

  private static Optional<SystemctlReach> reach(EffectiveGrant grant, List<String> words) {
    SystemctlCall call = SystemctlCall.ofWords(words);
    Optional<SystemctlReach> reach =
        SystemctlReach.of(call)
            .filter(
                found -> !found.needsEditor() || !grant.isNoexec(EffectiveGrant.SYSTEMCTL, words));
    boolean isRoot = reach.isPresent() && reach.get().isRoot();
    if (isRoot || !NEEDS_FOLDER.contains(call.verb().orElse("")) || call.isElsewhere()) {
      return reach;
    }
    Optional<SystemctlReach> own =
        grant
            .writableUnitFolder()
            .map(
                folder ->
                    new SystemctlReach(
                        true,
                        false,
                        "takes the unit files that " + grant.who() + " may put into " + folder));
    return own.isPresent() ? own : reach;
  }

  private static Finding finding(EffectiveGrant grant, List<String> words, SystemctlReach reach) {
    String call = "`sudo systemctl " + String.join(" ", words) + "` ";
    Finding finding = Entries.at(INFO, grant, call + reach.effect());
    return reach.isRoot()
        ? finding.fixedBy(
            Safety.MANUAL,
            "delete it: let a person with a password do this, or a root-owned script that takes no"
                + " arguments")
        : finding
            .graded(Severity.INFO)
            .fixedBy(Safety.MANUAL, "delete it: what a roll-out does once belongs to root");
  }
}
