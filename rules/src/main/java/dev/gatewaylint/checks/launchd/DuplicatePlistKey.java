package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.KeyFaults;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import java.util.ArrayList;
import java.util.List;

/** A key that stands twice in one dictionary. */
public final class DuplicatePlistKey implements Rule.OfPlist {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "duplicate-plist-key", "a key stands twice in one dict, and the last value counts");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(PlistFile file) {
    List<Finding> findings = new ArrayList<>();
    if (file.root().isEmpty()) {
      return findings;
    }
    for (KeyFault.Duplicate fault : KeyFaults.duplicates(file.root().get())) {
      boolean secret = isSecret(fault.entry()) || isSecret(fault.counts());
      String lost = secret ? "this one" : fault.valueWords();
      String counts = secret ? "" : fault.countingWords() + ", ";
      Finding finding =
          INFO.at(
                  fault.place(),
                  Jobs.subject(fault.path()),
                  fault.path(),
                  fault.entry().name()
                      + " stands twice in one dict: the last one counts, "
                      + counts
                      + "and not "
                      + (counts.equals(lost + ", ") ? "this one" : lost))
              .with(fault.counts().key(), "the one that counts");
      findings.add(fault.isHarmless() ? finding.graded(Severity.WARNING) : finding);
    }
    return findings;
  }

  private static boolean isSecret(PlistValue.Entry entry) {
    return entry.value() instanceof PlistValue.Text text
        && SecretName.looksSecret(entry.name(), text.value());
  }
}
