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

/** A section that systemd ignores with everything in it. */
public final class UnknownSection implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.warning("unknown-section", "systemd ignores the whole section").fixedBy(Safety.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    List<Finding> findings = new ArrayList<>();
    for (UnitLine.Header header : file.headers()) {
      String name = header.name();
      if (!file.kind().isSection(name) && !name.startsWith("X-")) {
        findings.add(finding(file, header));
      }
    }
    return findings;
  }

  private static Finding finding(UnitFile file, UnitLine.Header header) {
    String name = header.name();
    Optional<String> meant = Directives.suggestSection(file.kind(), name);
    String message =
        "systemd ignores everything in this section: a ."
            + file.kind().suffix()
            + " file has no section ["
            + name
            + "]"
            + meant.map(section -> "; did you mean [" + section + "]?").orElse("");
    Finding finding =
        INFO.at(
            file.source().place(header.header()), new Subject("", "[" + name + "]"), name, message);
    if (meant.isEmpty()) {
      return finding;
    }
    String right = "[" + meant.get() + "]";
    Change change = Change.edit(file.source(), new Edit(header.header(), right));
    return Units.cured(finding, file, Safety.SAFE, "write " + right, Optional.of(change));
  }
}
