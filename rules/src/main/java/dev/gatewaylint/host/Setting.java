package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.Directive;
import dev.gatewaylint.syntax.unit.Directives;
import dev.gatewaylint.syntax.unit.LogicalText;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.syntax.unit.value.Consequence;
import dev.gatewaylint.syntax.unit.value.ValueTypes;
import dev.gatewaylint.text.Place;
import java.util.Optional;

/** One assignment in the file that holds it. */
public record Setting(UnitFile file, UnitLine.Assignment line) {
  /** Name of the section it stands in. */
  public String section() {
    return line.section();
  }

  /** The directive's name. */
  public String name() {
    return line.name();
  }

  /** The value, trimmed and joined. */
  public String value() {
    return line.value().text();
  }

  /** The value with its offsets. */
  public LogicalText logicalValue() {
    return line.value();
  }

  /** From the directive's name to the end of the value. */
  public Place place() {
    return file.source().place(line.assignment());
  }

  /** Whether systemd stops reading the file at this value. */
  boolean isRefused(int systemdVersion) {
    if (!file.kind().reads(section(), name())) {
      return false;
    }
    Optional<Directive> directive = Directives.of(file.kind()).find(section(), name());
    return directive.isPresent()
        && ValueTypes.check(directive.get().type(), value(), systemdVersion)
            .map(fault -> fault.consequence() == Consequence.UNIT_REFUSED)
            .orElse(false);
  }

  /** Whether systemd takes the value; an empty one, which resets, counts as none. */
  boolean isValid(int systemdVersion) {
    Optional<Directive> directive = Directives.of(file.kind()).find(section(), name());
    return !value().isEmpty()
        && directive.isPresent()
        && ValueTypes.check(directive.get().type(), value(), systemdVersion).isEmpty();
  }

  /** Whether it is this directive. */
  public boolean is(String section, String name) {
    return line.section().equals(section) && line.key().text().equals(name);
  }
}
