package dev.gatewaylint.host;

import dev.gatewaylint.syntax.unit.LogicalText;
import dev.gatewaylint.syntax.unit.UnitFile;
import dev.gatewaylint.syntax.unit.UnitLine;
import dev.gatewaylint.text.Place;

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

  /** Whether it is this directive. */
  public boolean is(String section, String name) {
    return line.section().equals(section) && line.key().text().equals(name);
  }
}
