package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.sudo.RootCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry that allows every call of systemctl, which is as much as being root. */
public final class UnrestrictedSystemctl implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("unrestricted-systemctl", "systemctl without arguments is a root shell")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      if (!grant.takesAnyArguments() || !grant.mayRun(EffectiveGrant.SYSTEMCTL)) {
        continue;
      }
      Optional<RootCall> root = grant.isHandedOut() ? grant.rootCall() : Optional.empty();
      if (root.isPresent()) {
        String what =
            grant.namesProgram()
                ? " may run any systemctl as root: `"
                : " may run more than one program as root, systemctl among them: `";
        Finding finding =
            Entries.at(
                INFO, grant, grant.who() + what + root.get().text() + "` " + root.get().effect());
        findings.add(Entries.narrowed(finding, grant, sudo));
      }
    }
    return findings;
  }
}
