package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.FileTree;
import dev.gatewaylint.host.SudoersSet;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.Problem;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;

/** What sudo cannot read in sudoers files, and includes that lead nowhere. */
public final class UnreadableSudoers implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("unreadable-sudoers", "sudo cannot read this")
          .fixedBy(Safety.MANUAL)
          .yieldingTo("byte-order-mark");

  /** Of a file that is no sudoers file at all, so many lines say enough. */
  private static final int MOST = 20;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (SudoersFile file : sudo.files().files()) {
      addProblems(file, findings);
    }
    for (SudoersFile file : sudo.files().apart()) {
      addProblems(file, findings);
    }
    for (SudoersSet.PassedOver file : sudo.files().passedOver()) {
      if (!file.isLeftover() && file.file().grantsAnything()) {
        addProblems(file.file(), findings);
      }
    }
    for (SudoersSet.Missing include : sudo.files().missing()) {
      if (isSurelyMissing(sudo, include)) {
        findings.add(finding(include));
      }
    }
    return findings;
  }

  private static void addProblems(SudoersFile file, List<Finding> findings) {
    int count = 0;
    for (Problem problem : file.problems()) {
      if (++count > MOST) {
        return;
      }
      int more = file.problems().size() - MOST;
      String rest = count == MOST && more > 0 ? "; " + more + " more below" : "";
      Place entry =
          file.at(problem.place().span().start()).map(file::place).orElse(problem.place());
      findings.add(
          INFO.at(
                  problem.place(),
                  Subject.ofPlace(entry),
                  entry.text().strip(),
                  problem.message() + rest)
              .fixedBy(
                  Safety.MANUAL,
                  "correct it until visudo -cf /" + file.source().path() + " agrees"));
    }
  }

  private static boolean isSurelyMissing(SudoView sudo, SudoersSet.Missing include) {
    int slash = include.target().lastIndexOf('/');
    String folder = slash < 0 ? "" : include.target().substring(0, slash);
    return sudo.host().isComplete()
        || sudo.host().tree().kind(folder) == FileTree.Kind.FOLDER
        || include.isTooDeep();
  }

  private static Finding finding(SudoersSet.Missing include) {
    Place place = include.place();
    String why =
        include.isTooDeep()
            ? "this include stands below 128 others, more than sudo follows"
            : "there is no file /" + include.target();
    return INFO.at(
            place,
            Subject.ofPlace(place),
            "include " + place.text(),
            why + ": sudo complains at each call, drops this line and keeps the rest")
        .fixedBy(Safety.MANUAL, "delete the line, or put the file there");
  }
}
