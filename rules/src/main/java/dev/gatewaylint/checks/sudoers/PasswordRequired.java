package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.NarrowGrant;
import dev.gatewaylint.caller.PlainOrder;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersEdit;
import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Grant;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.shell.Argument;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.systemctl.SystemctlCall;
import dev.gatewaylint.systemctl.SystemctlReach;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that asks for a password where nobody can type one. */
public final class PasswordRequired implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("password-required", "asks for a password where nobody can type one")
          .fixedBy(Safety.UNSAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (Call call : sudo.calls().all()) {
      Optional<Prefix.Sudo> prefix = call.sudo();
      if (prefix.isEmpty() || prefix.get().has("stdin") || prefix.get().has("askpass")) {
        continue;
      }
      for (Caller caller : call.callers()) {
        boolean mute = caller.isUnattended() || prefix.get().nonInteractive();
        Optional<SudoAnswer> answer = mute ? call.sudoAnswer(caller) : Optional.empty();
        if (answer.isPresent()
            && answer.get().decision().verdict() == Verdict.ALLOWED_WITH_PASSWORD
            && answer.get().decision().grant().isPresent()) {
          findings.add(finding(sudo, call, caller, answer.get()));
        }
      }
    }
    return findings;
  }

  private static Finding finding(SudoView sudo, Call call, Caller caller, SudoAnswer answer) {
    Grant grant = answer.decision().grant().orElseThrow();
    boolean silent = call.sudo().map(Prefix.Sudo::nonInteractive).orElse(false);
    String what =
        silent
            ? "`sudo -n` fails with 'a password is required', which "
                + answer.user()
                + " has to give to run "
                + shown(answer)
            : "sudo asks "
                + answer.user()
                + " for a password to run "
                + shown(answer)
                + ", and "
                + caller.origin().words()
                + " runs it, where nobody can type one";
    return INFO.at(
            grant.place(),
            Subject.ofPlace(grant.place()),
            answer.user() + " " + answer.spec(),
            what)
        .with(call.place(), "the command, run by " + answer.user())
        .fixedBy(cure(sudo, call, answer));
  }

  private static String shown(SudoAnswer answer) {
    String name = answer.command().substring(answer.command().lastIndexOf('/') + 1);
    return "`" + String.join(" ", name, String.join(" ", answer.arguments())).strip() + "`";
  }

  private static Fix cure(SudoView sudo, Call call, SudoAnswer answer) {
    if (isRoot(answer)) {
      return Fix.byHand(
          "let root do it, from a timer or a crontab of its own: without a password this call"
              + " would be as much as root");
    }
    if (NarrowGrant.isOwn(sudo, answer.user(), call)) {
      String line = line(call, answer, NarrowGrant.outsider(answer.user()));
      return Fix.byHand(NarrowGrant.FROM_OUTSIDE + ": `" + line + "`");
    }
    String line = line(call, answer, answer.user());
    boolean ofGroup = call.sudo().flatMap(prefix -> prefix.value("group")).isPresent();
    List<Change> changes =
        ofGroup || !mayGrant(answer)
            ? List.of()
            : SudoersEdit.lineBehind(sudo, answer.decision().grant().orElseThrow(), line);
    String title = "add behind it: `" + line + "`";
    return changes.isEmpty() ? Fix.byHand(title) : new Fix(Safety.UNSAFE, title, changes);
  }

  /**
   * The command may be the caller's own choice, even his own program: without a password he gets
   * none but an order to a service, or what the administrator has named word for word.
   */
  private static boolean mayGrant(SudoAnswer answer) {
    Grant grant = answer.decision().grant().orElseThrow();
    boolean named =
        grant.command().kind() == Command.Kind.PATH && grant.exactArguments().isPresent();
    return named || PlainOrder.isOne(answer.command(), answer.arguments());
  }

  private static boolean isRoot(SudoAnswer answer) {
    return answer.command().endsWith("/systemctl")
        && SystemctlReach.of(SystemctlCall.ofWords(answer.arguments()))
            .map(SystemctlReach::isRoot)
            .orElse(false);
  }

  private static String line(Call call, SudoAnswer answer, String user) {
    String target = call.sudo().flatMap(Prefix.Sudo::user).flatMap(Argument::value).orElse("root");
    return SudoersText.grant(user, target, answer.spec());
  }
}
