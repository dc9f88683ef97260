package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything is allowed but what is forbidden by name, which goes by another name too. */
public final class DenyList implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("deny-list", "what is forbidden by name goes by another name")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant broad : sudo.allowed()) {
      if (!broad.isHandedOut() || broad.grant().exactArguments().isPresent()) {
        continue;
      }
      for (EffectiveGrant denial : sudo.denied()) {
        if (denial.takesFrom(broad)) {
          bypass(broad, denial)
              .ifPresent(call -> findings.add(finding(broad, denial.grant(), call)));
        }
      }
    }
    return findings;
  }

  /** The same order written in another way, else another command that is as much. */
  private static Optional<String> bypass(EffectiveGrant broad, EffectiveGrant denial) {
    for (List<String> denied : denial.grant().argumentsWith("x")) {
      List<String> words = new ArrayList<>(denied);
      words.add(0, "--full");
      boolean isSystemctl = denial.mayRun(EffectiveGrant.SYSTEMCTL) && !denial.takesAnyArguments();
      if (isSystemctl && broad.admits(EffectiveGrant.SYSTEMCTL, words)) {
        return Optional.of("sudo systemctl " + String.join(" ", words));
      }
    }
    return broad.rootCall().map(call -> call.text());
  }

  private static Finding finding(EffectiveGrant broad, Grant denial, String call) {
    String forbidden = denial.commandPlace().text();
    return INFO.at(
            denial.place(),
            Subject.ofPlace(denial.place()),
            broad.holders() + " " + forbidden,
            "`" + forbidden + "` keeps nobody from `" + call + "`")
        .with(broad.place(), "what it is taken from")
        .fixedBy(
            Safety.MANUAL, "turn it round: name the calls that " + broad.who() + " needs, exactly");
  }
}
