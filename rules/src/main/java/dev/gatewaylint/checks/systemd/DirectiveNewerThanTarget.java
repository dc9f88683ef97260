package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Directive;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive that the host's systemd is too old for. */
public final class DirectiveNewerThanTarget implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.warning("directive-newer-than-target", "the host's systemd ignores the directive");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(UnitFile file, SystemdTarget target) {
    Directives known = Directives.of(file.kind());
    List<Finding> findings = new ArrayList<>();
    for (UnitLine.Assignment line : file.assignments()) {
      Optional<Directive> directive =
          file.kind().reads(line.section(), line.name())
              ? known.find(line.section(), line.name())
              : Optional.empty();
      if (target.known() && directive.isPresent() && directive.get().since() > target.version()) {
        findings.add(
            INFO.at(
                file.source().place(line.key().span()),
                Subject.ofDirective(line.name()),
                line.path(),
                line.name()
                    + "= came with systemd "
                    + directive.get().since()
                    + ": systemd "
                    + target.version()
                    + " on this host ignores it"));
      }
    }
    return findings;
  }
}
