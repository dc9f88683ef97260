package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLine;
import java.util.ArrayList;
import java.util.List;

/** A directive that systemd knows, but not in the section where it stands. */
public final class DirectiveInWrongSection implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.error("directive-in-wrong-section", "systemd ignores the directive in this section")
          .fixedBy(Safety.SAFE)
          .yieldingTo("start-limit-in-service-section");

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
          && known.find(line.section(), line.name()).isEmpty()) {
        List<String> sections = known.sectionsOf(line.name());
        if (!sections.isEmpty()) {
          findings.add(finding(file, line, sections));
        }
      }
    }
    return findings;
  }

  private static Finding finding(UnitFile file, UnitLine.Assignment line, List<String> sections) {
    List<String> here = new ArrayList<>(sections);
    here.removeIf(section -> !file.kind().isSection(section));
    Finding finding =
        INFO.at(
            file.source().place(line.assignment()),
            Subject.ofDirective(line.name()),
            line.path(),
            "systemd ignores "
                + line.name()
                + "= in ["
                + line.section()
                + "]: it belongs in "
                + (here.isEmpty() ? elsewhere(file.kind(), sections) : brackets(here)));
    return here.size() == 1
        ? finding.fixedBy(Safety.SAFE, "move it to " + brackets(here))
        : finding;
  }

  private static String elsewhere(UnitKind kind, List<String> sections) {
    return brackets(sections) + ", which a ." + kind.suffix() + " file does not have";
  }

  private static String brackets(List<String> sections) {
    return "[" + String.join("] or [", sections) + "]";
  }
}
