package dev.gatewaylint.checks.launchd;

import dev.gatewaylint.launchd.JobDomain;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.plist.PlistFile;
import dev.gatewaylint.syntax.plist.PlistValue;
import dev.gatewaylint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A property list that launchd cannot read. */
public final class UnreadablePlist implements Rule.OfPlist {
  private static final RuleInfo INFO =
      RuleInfo.error(
          "unreadable-plist", "launchd cannot read the property list, and loads no job from it");

  /** Damage may be found at every line; the first ones tell enough. */
  private static final int MOST = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(PlistFile file) {
    List<Finding> findings = new ArrayList<>();
    for (Problem problem : file.problems()) {
      if (findings.size() < MOST) {
        findings.add(INFO.at(problem.place(), Jobs.subject("syntax"), "", problem.message()));
      }
    }
    if (findings.isEmpty() && file.root().isEmpty()) {
      findings.add(
          INFO.at(
              file.source().place(Span.at(0)),
              Jobs.subject("syntax"),
              "",
              "the file holds no property list, and launchd loads no job from it"));
    }
    if (file.root().isPresent() && !(file.root().get() instanceof PlistValue.Dict)) {
      PlistValue root = file.root().get();
      findings.add(
          INFO.at(
              root.place(),
              Jobs.subject("syntax"),
              "",
              "a job is a dict, not <" + root.element() + ">: launchd loads none from this file"));
    }
    if (file.root().orElse(null) instanceof PlistValue.Dict dict && lacksLabel(dict, file)) {
      findings.add(
          INFO.at(
              file.source().place(Span.at(dict.place().span().start())),
              Jobs.subject("Label"),
              "Label",
              "there is no Label: launchd loads no job from this file"));
    }
    return findings;
  }

  /** A name in other letters is another rule's. */
  private static boolean lacksLabel(PlistValue.Dict dict, PlistFile file) {
    if (JobDomain.of(file.source().path()) == JobDomain.UNKNOWN) {
      return false;
    }
    for (PlistValue.Entry entry : dict.entries()) {
      if (entry.name().equalsIgnoreCase("Label")) {
        return false;
      }
    }
    return true;
  }
}
