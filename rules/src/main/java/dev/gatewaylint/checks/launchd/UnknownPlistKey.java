package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.KeyFaults;
import dev.gatewaylint.launchd.LaunchdKeys;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key that launchd does not know. */
public final class UnknownPlistKey implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.warning("unknown-plist-key", "launchd does not know the key and ignores it")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (KeyFault fault : KeyFaults.in(job.plist().dict())) {
      if (fault instanceof KeyFault.Unknown unknown && !unknown.isForeign()) {
        findings.add(finding(unknown, job));
      }
    }
    return findings;
  }

  private static Finding finding(KeyFault.Unknown unknown, LaunchdJob job) {
    Finding finding =
        INFO.at(unknown.place(), Jobs.subject(unknown.path()), unknown.path(), sentence(unknown));
    if (unknown.meant().isPresent()) {
      String name = unknown.meant().get();
      Optional<Change> change = job.plist().file().renamed(unknown.entry(), name);
      return Jobs.fixed(finding, job, Safety.SAFE, "write <key>" + name + "</key>", change);
    }
    if (unknown.belongsTo().isEmpty()) {
      return finding;
    }
    String section = unknown.belongsTo().get(0);
    String title = "move " + unknown.entry().name() + " into " + LaunchdKeys.wordsOf(section);
    Optional<Change> change =
        unknown.belongsTo().size() == 1 ? MovedKey.to(section, unknown, job) : Optional.empty();
    return Jobs.fixed(finding, job, Safety.SAFE, title, change);
  }

  private static String sentence(KeyFault.Unknown unknown) {
    String name = unknown.entry().name();
    if (unknown.isCaseOnly()) {
      return "the key is "
          + unknown.meant().orElse(name)
          + ": only the launchd of old took "
          + name
          + " for it, and no document says that today's does";
    }
    if (unknown.meant().isPresent()) {
      return "launchd knows no key "
          + name
          + " and ignores it; did you mean "
          + unknown.meant().get()
          + "?";
    }
    if (unknown.belongsTo().isEmpty()) {
      return "launchd knows no key " + name + " and ignores it";
    }
    return "launchd ignores "
        + name
        + " here; it belongs into "
        + LaunchdKeys.wordsOf(unknown.belongsTo().get(0));
  }
}
