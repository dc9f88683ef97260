package dev.gatewaylint.checks.sudoers;

import dev.gatewaylint.caller.SudoView;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.syntax.sudoers.SudoersFile;
import dev.gatewaylint.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Three bytes that an editor put before the first line. */
public final class ByteOrderMark implements Rule.OfSudo {
  private static final RuleInfo INFO =
      RuleInfo.error("byte-order-mark", "the first line silently never matches")
          .fixedBy(Safety.MANUAL);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(SudoView sudo) {
    List<Finding> findings = new ArrayList<>();
    for (SudoersFile file : sudo.files().files()) {
      finding(file).ifPresent(findings::add);
    }
    for (SudoersFile file : sudo.files().apart()) {
      finding(file).ifPresent(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> finding(SudoersFile file) {
    Optional<Entry> first = file.at(0);
    if (first.isEmpty() || !file.source().text().startsWith("\uFEFF")) {
      return Optional.empty();
    }
    Place place = file.place(first.get());
    String loss =
        first.get() instanceof Entry.UserSpec
            ? "it becomes part of the first name, so this entry matches nobody, and visudo is happy"
            : "sudo cannot read this line with it and drops it";
    return Optional.of(
        INFO.at(
                place,
                Subject.ofPlace(place),
                "byte order mark",
                "the file starts with a byte order mark: " + loss)
            .fixedBy(
                Safety.MANUAL,
                "delete the mark: sed -i '1s/^\\xEF\\xBB\\xBF//' /" + file.source().path()));
  }
}
