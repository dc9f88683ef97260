package dev.gatewaylint.checks.script;

import dev.gatewaylint.caller.Call;
import dev.gatewaylint.caller.PackageInstall;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import java.util.List;
import java.util.Optional;

/** An install that gives up its lock file as soon as that does not fit. */
public final class UnlockedInstall implements Rule.OfCall {
  private static final RuleInfo INFO =
      RuleInfo.warning("unlocked-install", "a failed frozen install falls back to an unlocked one")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Call call, Assumptions assume) {
    Optional<PackageInstall> install = PackageInstall.of(call.argv());
    Optional<Call> locked = install.flatMap(found -> found.lockedBefore(call));
    if (locked.isEmpty()) {
      return List.of();
    }
    Finding finding =
        Commands.finding(
                INFO,
                call,
                "when the lock file does not fit, this installs whatever versions "
                    + install.get().tool()
                    + " finds that night, unseen by anybody")
            .with(locked.get().place(), "the install that was meant to be the only one")
            .fixedBy(Safety.MANUAL, "let the script end where the locked install fails");
    return List.of(
        Commands.withCallers(finding, call.text().unattendedCallers())
            .graded(call.isUnattended() ? Severity.WARNING : Severity.INFO));
  }
}
