package dev.gatewaylint.checks.host;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.NearMiss;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.caller.SudoersEdit;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.sudoers.Tag;
import dev.gatewaylint.text.Change;
import java.util.List;
import java.util.Optional;

/** A call of sudo that no entry allows, although one was meant to. */
public final class SudoArgumentMismatch implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("sudo-argument-mismatch", "sudo refuses a call that an entry was meant for")
          .fixedBy(Safety.UNSAFE);

  private static final String OUTSIDE = "let an account outside of the unit give the order";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    for (Caller caller : call.callers()) {
      Optional<SudoAnswer> answer = call.sudoAnswer(caller);
      if (answer.isPresent() && answer.get().decision().verdict() == Verdict.DENIED) {
        Optional<NearMiss> miss = NearMiss.of(call.calls().sudo(), answer.get());
        if (miss.isPresent()) {
          return List.of(finding(call, caller, answer.get(), miss.get()));
        }
      }
    }
    return List.of();
  }

  private static Finding finding(Call call, Caller caller, SudoAnswer answer, NearMiss miss) {
    boolean ofItself = caller.service().map(call::isAbout).orElse(false);
    return INFO.at(
            call.place(),
            Subject.ofPlace(call.place()),
            "sudo " + call,
            "sudo compares word for word and refuses this to "
                + answer.user()
                + ": "
                + miss.difference())
        .with(miss.grant().commandPlace(), "allowed is exactly this")
        .with(caller.start(), "run from here")
        .fixedBy(ofItself ? Fix.byHand(OUTSIDE) : fix(call, answer, miss));
  }

  /** Only what means the same as the entry is added to it, and asks for a password if that does. */
  private static Fix fix(Call call, SudoAnswer answer, NearMiss miss) {
    String line = answer.grantLine();
    boolean asRoot =
        call.sudo()
            .map(sudo -> sudo.user().isEmpty() && sudo.value("group").isEmpty())
            .orElse(false);
    List<Change> changes =
        asRoot && miss.meansSame() && miss.grant().tag(Tag.NOPASSWD).isPresent()
            ? SudoersEdit.lineBehind(call.calls().sudo(), miss.grant(), line)
            : List.of();
    return changes.isEmpty()
        ? Fix.byHand("call `sudo -n " + miss.spelled() + "`, or add `" + line + "`")
        : new Fix(
            Safety.UNSAFE, "add `" + line + "`, or call `sudo -n " + miss.spelled() + "`", changes);
  }
}
