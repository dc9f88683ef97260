package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.DecimalMask;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import java.util.List;
import java.util.Optional;

/** An umask that is written as if it were octal. */
public final class DecimalUmask implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("decimal-umask", "launchd reads the digits of Umask as decimal")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    Optional<DecimalMask> mask = DecimalMask.of(job.plist());
    if (mask.isEmpty()) {
      return List.of();
    }
    return List.of(
        INFO.at(
                mask.get().place(),
                Jobs.subject(job, "Umask"),
                "Umask",
                "launchd reads Umask "
                    + mask.get().digits()
                    + " as decimal, which is octal "
                    + mask.get().effective()
                    + ": new files get mode "
                    + mask.get().fileMode()
                    + ", not "
                    + mask.get().meantFileMode())
            .fixedBy(Safety.MANUAL, "write " + mask.get().remedy()));
  }
}
