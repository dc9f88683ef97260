package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.host.LaunchdJob;
import dev.gatewaylint.host.SecretName;
import dev.gatewaylint.launchd.JobPlist;
import dev.gatewaylint.launchd.KeyFault;
import dev.gatewaylint.launchd.KeyFaults;
import dev.gatewaylint.rule.Assumptions;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that launchd does not take. */
public final class WrongPlistType implements Rule.OfJob {
  private static final RuleInfo INFO =
      RuleInfo.error("wrong-plist-type", "launchd ignores a value of the wrong type or range")
          .fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(LaunchdJob job, Assumptions assume) {
    List<Finding> findings = new ArrayList<>();
    for (KeyFault fault : KeyFaults.in(job.plist().dict())) {
      if (fault instanceof KeyFault.WrongType wrong) {
        findings.add(wrong(wrong, job));
      } else if (fault instanceof KeyFault.OutOfRange outside) {
        findings.add(outside(outside));
      }
    }
    return findings;
  }

  private static Finding wrong(KeyFault.WrongType wrong, LaunchdJob job) {
    Finding finding =
        INFO.at(
            wrong.place(),
            Jobs.subject(wrong.path()),
            wrong.path(),
            wrong.path()
                + " has to be "
                + wrong.wanted().words()
                + ", not <"
                + wrong.value().element()
                + ">: "
                + consequence(wrong, job.plist()));
    return wrong.sameMeaning().map(element -> mended(finding, wrong, element, job)).orElse(finding);
  }

  private static Finding mended(
      Finding finding, KeyFault.WrongType wrong, String element, LaunchdJob job) {
    String title = isSecret(wrong) ? "write it between <string> and </string>" : "write " + element;
    String lines = element.replace("<array>", "<array>\n\t").replace("</array>", "\n</array>");
    Optional<Change> change = job.plist().file().written(wrong.value(), lines);
    return Jobs.fixed(finding, job, Safety.SAFE, title, change);
  }

  private static boolean isSecret(KeyFault.WrongType wrong) {
    String name = wrong.path().substring(wrong.path().lastIndexOf('.') + 1);
    return wrong.value() instanceof PlistValue.Whole number
        && SecretName.looksSecret(name, number.value().toString());
  }

  private static String consequence(KeyFault.WrongType wrong, JobPlist job) {
    if (wrong.refusesJob()) {
      return "launchd refuses the whole job";
    }
    boolean forLife = wrong.key().name().equals("KeepAlive") || wrong.path().contains("KeepAlive.");
    if (forLife && job.keepAlive().isNever()) {
      return "launchd ignores it, and nothing starts the job again when it ends";
    }
    if (wrong.path().startsWith("EnvironmentVariables.")) {
      return "launchd leaves the variable out";
    }
    if (wrong.key().section().equals("Calendar")) {
      return "launchd drops the whole interval";
    }
    String otherwise = wrong.key().ifAbsent();
    boolean itself = wrong.path().equals(wrong.key().name());
    return itself && !otherwise.isEmpty()
        ? "launchd ignores it, and " + otherwise + " holds"
        : "launchd ignores it";
  }

  private static Finding outside(KeyFault.OutOfRange outside) {
    Finding finding =
        INFO.at(
            outside.place(),
            Jobs.subject(outside.path()),
            outside.path(),
            outside.path()
                + " has "
                + outside.words()
                + ", and launchd takes "
                + outside.key().range().replace("..", " to ").replace(",", ", ")
                + ": "
                + (outside.dropsInterval() ? "it drops the whole interval" : "it ignores this"));
    return outside.isStarting() ? finding : finding.graded(Severity.WARNING);
  }
}
