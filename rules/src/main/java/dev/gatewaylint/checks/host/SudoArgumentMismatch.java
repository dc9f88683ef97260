package dev.gatewaylint.checks.host;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.NearMiss;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.Verdict;
import java.util.List;
import java.util.Optional;

/** A call of sudo that no entry allows, although one was meant to. */
public final class SudoArgumentMismatch implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.error("sudo-argument-mismatch", "sudo refuses a call that an entry was meant for")
          .fixedBy(Safety.UNSAFE);

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
        .fixedBy(
            ofItself ? Safety.MANUAL : Safety.UNSAFE,
            ofItself
                ? "let an account outside of the unit give the order"
                : "call `sudo -n " + miss.spelled() + "`, or add `" + answer.grantLine() + "`");
  }
}
