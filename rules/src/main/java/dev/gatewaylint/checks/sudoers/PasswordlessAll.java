package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.Role;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.sudo.RootCall;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account that is root whenever it likes. */
public final class PasswordlessAll implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("passwordless-all", "every command as root, and no password")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      if (grant.isEverything() && grant.isHandedOut()) {
        Optional<RootCall> root = grant.rootCall();
        if (root.isPresent()) {
          findings.add(finding(grant, Role.of(grant, sudo.calls())));
        }
      }
    }
    return findings;
  }

  private static Finding finding(EffectiveGrant grant, Optional<Role> role) {
    String what = grant.who() + " is root without a password";
    Optional<Place> setting = grant.unauthenticated();
    String cause = setting.isPresent() ? "!authenticate" : "NOPASSWD:";
    if (role.isEmpty()) {
      return Entries.at(INFO, grant, what + ": whoever gets at such an account gets the host")
          .graded(Severity.WARNING)
          .with(setting, "no password is asked because of this")
          .fixedBy(Safety.MANUAL, "delete " + cause + ", or name the commands");
    }
    return Entries.at(
            INFO,
            grant,
            what + ", and " + role.get().words() + ": what goes wrong there goes wrong as root")
        .with(setting, "no password is asked because of this")
        .with(role.get().place(), "what runs as " + grant.who())
        .fixedBy(
            Safety.MANUAL,
            (setting.isPresent() ? "delete !authenticate, and " : "")
                + "name the commands that it needs, one exact line each");
  }
}
