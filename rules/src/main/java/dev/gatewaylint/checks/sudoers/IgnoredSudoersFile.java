package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.SudoersSet.PassedOver;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** A file that lies where sudo looks, and that sudo does not read. */
public final class IgnoredSudoersFile implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("ignored-sudoers-file", "sudo does not read this file").fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (PassedOver ignored : sudo.files().passedOver()) {
      if (ignored.file().grantsAnything()) {
        findings.add(finding(ignored, ignored.file().head()));
      }
    }
    return findings;
  }

  private static Finding finding(PassedOver ignored, Place place) {
    String name = ignored.file().source().name();
    Finding found =
        INFO.at(
            place,
            Subject.ofPlace(place),
            "ignored",
            "sudo reads nothing of " + name + ", for " + ignored.reason());
    return ignored.isLeftover()
        ? found.graded(Severity.INFO).fixedBy(Safety.MANUAL, "delete the file if it is not needed")
        : found.fixedBy(Safety.MANUAL, ignored.remedy());
  }
}
