package dev.gatewaylint.checks.systemd;

import dev.gatewaylint.host.SystemdTarget;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Rule;
import dev.gatewaylint.rule.RuleInfo;
import dev.gatewaylint.rule.Safety;
import dev.gatewaylint.rule.Subject;
import dev.gatewaylint.syntax.unit.Directive;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.value.Fault;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value that systemd does not accept. */
public final class InvalidDirectiveValue implements Rule.OfUnitFile {
  private static final RuleInfo INFO =
      RuleInfo.error("invalid-directive-value", "systemd does not accept the value")
          .fixedBy(Safety.MANUAL);

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
      Optional<Fault> fault =
          directive.isPresent() && target.mayKnow(directive.get())
              ? ValueTypes.check(directive.get().type(), line.value().text(), target.forValues())
              : Optional.empty();
      if (fault.isPresent()) {
        findings.add(finding(file, line, fault.get()));
      }
    }
    return findings;
  }

  private static Finding finding(UnitFile file, UnitLine.Assignment line, Fault fault) {
    String then =
        switch (fault.consequence()) {
          case IGNORED -> "systemd ignores this line, and an earlier or the default value stays";
          case PARTLY_IGNORED -> "systemd ignores this part";
          case UNIT_REFUSED -> "systemd refuses the unit";
        };
    return INFO.at(
            file.source()
                .place(
                    line.value().text().isEmpty()
                        ? line.assignment()
                        : line.value().span(fault.from(), fault.to())),
            Subject.ofDirective(line.name()),
            line.path(),
            line.name() + "= is not accepted, " + fault.message() + ": " + then)
        .fixedBy(Safety.MANUAL, "write a value that systemd accepts, see " + manual(line));
  }

  private static String manual(UnitLine.Assignment line) {
    return line.section().equals("Unit") || line.section().equals("Install")
        ? "systemd.unit(5)"
        : "systemd.directives(7)";
  }
}
