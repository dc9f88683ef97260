package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.Caller;
import dev.gatewaylint.caller.CommandEdit;
import dev.gatewaylint.caller.SudoAnswer;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.sudo.Verdict;
import dev.gatewaylint.syntax.shell.Prefix;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sudo that may ask for a password where nobody can type one. */
public final class InteractiveSudo implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("interactive-sudo", "sudo may ask for a password where nobody types")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<Prefix.Sudo> sudo = call.sudo();
    if (sudo.isEmpty() || !mayAsk(sudo.get()) || call.isForRootOnly()) {
      return List.of();
    }
    List<Caller> asked = new ArrayList<>();
    boolean allowed = true;
    for (Caller caller : call.text().unattendedCallers()) {
      if (!caller.isRoot()) {
        asked.add(caller);
        Optional<SudoAnswer> answer = call.sudoAnswer(caller);
        allowed &=
            answer.isPresent()
                && answer.get().decision().verdict() == Verdict.ALLOWED_WITHOUT_PASSWORD;
      }
    }
    if (asked.isEmpty()) {
      return List.of();
    }
    String message =
        allowed
            ? "sudo asks for no password today; the day a grant is lost it waits for one that"
                + " nobody types"
            : "nobody is there to type a password: without -n sudo asks for one all the same, and"
                + " fails or waits";
    Finding finding = Commands.finding(INFO, call, message).fixedBy(fix(call));
    return List.of(
        Commands.withCallers(finding, asked).graded(allowed ? Severity.INFO : Severity.WARNING));
  }

  private static Fix fix(Call call) {
    String title = "write sudo -n: it fails at once and says so";
    List<Change> changes =
        CommandEdit.behindSudo(call)
            .map(offset -> CommandEdit.at(call, Edit.insert(offset, " -n")))
            .orElse(List.of());
    return changes.isEmpty() ? Fix.byHand(title) : new Fix(Safety.SAFE, title, changes);
  }

  /** With -A a program answers, with -S the input does. */
  private static boolean mayAsk(Prefix.Sudo sudo) {
    return sudo.known()
        && !sudo.nonInteractive()
        && !sudo.has("askpass")
        && !sudo.has("stdin")
        && !sudo.command().isEmpty();
  }
}
