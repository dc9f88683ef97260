package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.host.FileFacts;
import dev.gatewaylint.host.SudoersSet;
import dev.gatewaylint.host.SudoersTrust;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file or folder that sudo does not trust, for others than root may write to it. */
public final class WritableSudoers implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("writable-sudoers", "sudo refuses a file that others may write to")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (SudoersFile file : sudo.files().files()) {
      String path = file.source().path();
      Optional<FileFacts> facts = sudo.host().facts(path);
      if (facts.isPresent()) {
        boolean all = path.equals("etc/sudoers");
        String loss = all ? ", and with it every call" : " and goes on without it";
        finding(file.head(), path, "0440", facts.get(), loss).ifPresent(findings::add);
        if (SudoersTrust.refusal(facts.get()).isEmpty()) {
          complaint(file.head(), path, facts.get()).ifPresent(findings::add);
        }
      }
    }
    for (SudoersSet.Folder folder : sudo.files().folders()) {
      Optional<FileFacts> facts = sudo.host().facts(folder.path());
      if (facts.isPresent()) {
        String loss = " with all its files and goes on without them";
        finding(folder.include(), folder.path(), "0750", facts.get(), loss)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> finding(
      Place place, String path, String mode, FileFacts facts, String loss) {
    return SudoersTrust.refusal(facts)
        .map(
            why ->
                INFO.at(
                        place,
                        Subject.ofPlace(place),
                        "owner and mode of " + path,
                        "sudo refuses /" + path + loss + ": " + why)
                    .fixedBy(Safety.MANUAL, remedy(path, mode)));
  }

  private static Optional<Finding> complaint(Place place, String path, FileFacts facts) {
    return SudoersTrust.complaint(facts)
        .map(
            why ->
                INFO.at(
                        place,
                        Subject.ofPlace(place),
                        "owner and mode of " + path,
                        "visudo -c rejects /" + path + ", which sudo reads: " + why)
                    .graded(Severity.INFO)
                    .fixedBy(Safety.MANUAL, remedy(path, "0440")));
  }

  private static String remedy(String path, String mode) {
    return "chown root:root /" + path + " && chmod " + mode + " /" + path;
  }
}
