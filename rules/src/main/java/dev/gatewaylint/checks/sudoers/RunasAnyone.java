package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersEdit;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Placed;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Runas;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command that may run as every account of the host, where root is all that it needs. */
public final class RunasAnyone implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("runas-anyone", "may run as every account, where root alone would do")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    Set<Place> seen = new HashSet<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      Optional<Place> runas = anyone(grant.grant());
      if (runas.isPresent()
          && !grant.isEverything()
          && grant.isHandedOut()
          && !runsAsOthers(sudo, runas.get())
          && seen.add(runas.get())) {
        findings.add(
            Entries.at(
                    INFO,
                    grant,
                    runas.get().text()
                        + " lets "
                        + grant.who()
                        + " run this as any account of the host, with `sudo -u`, where root is all"
                        + " that it needs")
                .fixedBy(fix(sudo, grant.grant(), runas.get())));
      }
    }
    return findings;
  }

  /**
   * Where {@code ALL} leaves somebody out, a command is any command, or plain sudo does not mean
   * root, a person has to say who. So it is where a command of the list is forbidden or asks for a
   * password: for other accounts an entry before it would decide instead.
   */
  private static Fix fix(SudoView sudo, Grant grant, Place runas) {
    boolean plain = !sudo.hasDefaults("runas_default");
    for (Member member : grant.runas().orElseThrow().value().users()) {
      plain &= !member.negated();
    }
    for (Grant other : sudo.grants()) {
      if (other.runas().map(Placed::place).equals(Optional.of(runas))) {
        boolean free = other.allows() && other.tag(Tag.NOPASSWD).isPresent();
        plain &= free && other.command().kind() != Command.Kind.ALL;
      }
    }
    List<Change> changes =
        plain ? SudoersEdit.at(sudo, runas.file(), new Edit(runas.span(), "(root)")) : List.of();
    return changes.isEmpty()
        ? Fix.byHand("name the accounts that it is for instead of " + runas.text())
        : new Fix(Safety.UNSAFE, "write (root) instead of " + runas.text(), changes);
  }

  /** Where it says that everybody is a target; one place for all commands that inherit it. */
  private static Optional<Place> anyone(Grant grant) {
    Optional<Placed<Runas>> runas = grant.runas();
    for (Member member : runas.isPresent() ? runas.get().value().users() : List.<Member>of()) {
      if (member.kind() == Member.Kind.ALL && !member.negated()) {
        return Optional.of(runas.get().place());
      }
    }
    return Optional.empty();
  }

  /** Whether a command of the host asks for another account than root, and gets it from here. */
  private static boolean runsAsOthers(SudoView sudo, Place runas) {
    for (Call call : sudo.calls().all()) {
      Optional<String> target = call.sudo().flatMap(Prefix.Sudo::user).flatMap(Argument::value);
      if (target.isPresent() && !target.get().equals("root") && !target.get().equals("#0")) {
        for (Caller caller : call.callers()) {
          Optional<Grant> grant =
              call.sudoAnswer(caller).map(SudoAnswer::decision).flatMap(found -> found.grant());
          if (grant.flatMap(RunasAnyone::anyone).equals(Optional.of(runas))) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
