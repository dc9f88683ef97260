package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.sudo.SudoRs;
import dev.gatewaylint.sudo.SudoRsReading;
import dev.gatewaylint.sudo.SudoRsVersion;
import dev.gatewaylint.syntax.sudoers.PolicyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line that sudo-rs does not take as sudo does. */
public final class SudoRsIncompatible implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.warning("sudo-rs-incompatible", "sudo-rs reads this line in another way")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    Optional<SudoRsVersion> version = sudo.host().sudoRs();
    List<Finding> findings = new ArrayList<>();
    if (version.isEmpty()) {
      return findings;
    }
    for (PolicyLine line : sudo.files().lines()) {
      SudoRsReading reading = SudoRs.read(line, version.get());
      if (reading.kind() != SudoRsReading.Kind.SAME) {
        findings.add(finding(reading, version.get()));
      }
    }
    return findings;
  }

  private static Finding finding(SudoRsReading reading, SudoRsVersion version) {
    boolean refused = reading.kind() == SudoRsReading.Kind.REFUSED;
    String answer =
        refused
            ? " refuses this line and goes on without it: "
            : " accepts this line, and it means something else there: ";
    String remedy =
        refused
            ? "write it in the forms that both read: exact words, no wildcard, no digest, no option"
            : "do not rely on it, or write it in a form that both read alike";
    return INFO.at(
            reading.place(),
            Subject.ofPlace(reading.place()),
            reading.place().text().strip(),
            "sudo-rs " + version + answer + reading.reason())
        .fixedBy(Safety.MANUAL, remedy);
  }
}
