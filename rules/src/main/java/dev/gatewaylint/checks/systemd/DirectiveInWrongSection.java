package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitKind;
import dev.gatewaylint.syntax.unit.UnitLayout;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.UnitRewrite;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Optional<UnitLayout> layout = Optional.empty();
    for (UnitLine.Assignment line : file.assignments()) {
      if (file.kind().reads(line.section(), line.name())
          && known.find(line.section(), line.name()).isEmpty()) {
        List<String> sections = known.sectionsOf(line.name());
        if (!sections.isEmpty()) {
          layout = layout.isPresent() ? layout : Optional.of(new UnitLayout(file));
          findings.add(finding(layout.get(), line, sections, target));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      UnitLayout layout, UnitLine.Assignment line, List<String> sections, SystemdTarget target) {
    UnitFile file = layout.file();
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
    return here.size() == 1 ? cured(finding, layout, line, here.get(0), target) : finding;
  }

  /** What stands there already may be what the author wants; a person has to choose. */
  private static Finding cured(
      Finding finding,
      UnitLayout layout,
      UnitLine.Assignment line,
      String section,
      SystemdTarget target) {
    Optional<UnitLine.Assignment> there = layout.find(section, line.name());
    UnitRewrite rewrite = new UnitRewrite(layout);
    if (there.isPresent() && there.get().value().text().equals(line.value().text())) {
      String title = "remove it: [" + section + "] has it";
      return Units.cured(finding, layout.file(), Safety.SAFE, title, rewrite.delete(line).change());
    }
    String title = "move it to [" + section + "]";
    String type =
        Directives.of(layout.file().kind()).find(section, line.name()).orElseThrow().type();
    boolean valid = ValueTypes.check(type, line.value().text(), target.forValues()).isEmpty();
    return there.isPresent() || !valid
        ? finding.fixedBy(Fix.byHand(title))
        : Units.cured(
            finding,
            layout.file(),
            Safety.SAFE,
            title,
            rewrite.move(line, section, line.name()).change());
  }

  private static String elsewhere(UnitKind kind, List<String> sections) {
    return brackets(sections) + ", which a ." + kind.suffix() + " file does not have";
  }

  private static String brackets(List<String> sections) {
    return "[" + String.join("] or [", sections) + "]";
  }
}
