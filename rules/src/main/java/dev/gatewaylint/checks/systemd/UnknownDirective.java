package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.text.Change;
import dev.gatewaylint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive that no version of systemd knows. */
public final class UnknownDirective implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.warning("unknown-directive", "systemd does not know the directive and ignores it")
          .fixedBy(Safety.SAFE)
          .yieldingTo("directive-newer-than-target");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    Directives known = Directives.of(file.kind());
    List<Finding> findings = new ArrayList<>();
    for (UnitLine.Assignment line : file.assignments()) {
      if (file.kind().reads(line.section(), line.name())
          && known.find(line.section(), line.name()).isEmpty()
          && known.sectionsOf(line.name()).isEmpty()) {
        findings.add(finding(file, line, known.suggest(line.section(), line.name())));
      }
    }
    return findings;
  }

  private static Finding finding(UnitFile file, UnitLine.Assignment line, Optional<String> meant) {
    String message =
        "systemd knows no directive "
            + line.name()
            + "= and ignores it"
            + meant.map(name -> "; did you mean " + name + "=?").orElse("");
    Finding finding =
        INFO.at(
            file.source().place(line.key().span()),
            Subject.ofDirective(line.name()),
            line.path(),
            message);
    if (meant.isEmpty()) {
      return finding;
    }
    Change change = Change.edit(file.source(), new Edit(line.key().span(), meant.get()));
    return Units.cured(
        finding, file, Safety.SAFE, "write " + meant.get() + "=", Optional.of(change));
  }
}
