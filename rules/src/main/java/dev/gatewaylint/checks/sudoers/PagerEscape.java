package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.EffectiveGrant;
import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.caller.SudoersText;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question whose answer is shown in a pager that runs as root. */
public final class PagerEscape implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("pager-escape", "an answer is shown in a pager that runs as root")
          .fixedBy(Safety.SAFE)
          .yieldingTo("unrestricted-systemctl")
          .yieldingTo("wildcard-systemctl");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (EffectiveGrant grant : sudo.allowed()) {
      if (grant.isHandedOut() && grant.namesProgram()) {
        Optional<PagedCall> call = PagedCall.of(grant);
        if (call.isPresent() && !grant.isNoexec(call.get().program(), call.get().words())) {
          findings.add(finding(sudo, grant, call.get()));
        }
      }
    }
    return findings;
  }

  private static Finding finding(SudoView sudo, EffectiveGrant grant, PagedCall call) {
    Finding finding =
        Entries.at(
            INFO,
            grant,
            "on a terminal `"
                + call.text()
                + "` shows its answer in a pager that runs as root, and most pagers start a shell");
    NoexecTag tag = NoexecTag.before(grant, sudo);
    if (tag.changes().isEmpty()) {
      return finding.fixedBy(
          Fix.byHand(
              "give it a line of its own with NOEXEC:, which other commands would get here as well: `"
                  + SudoersText.grant(grant.holders(), "NOEXEC: " + grant.command())
                  + "`"));
    }
    String close = tag.next().map(next -> ", and EXEC: before " + next).orElse("");
    return finding.fixedBy(
        Safety.SAFE,
        "put NOEXEC: before it: `NOPASSWD: NOEXEC: "
            + grant.command()
            + "`"
            + close
            + "; --no-pager as one of its arguments does as well",
        tag.changes());
  }
}
