package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.syntax.Located;
import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * One parameter of a Defaults line.
 *
 * @param name such as {@code env_keep}
 * @param value the value, unquoted and unescaped; empty for a flag
 */
public record DefaultsSetting(
    Span span, Located<String> name, Operator operator, Optional<Located<String>> value) {
  /** How the value joins what stood before. */
  public enum Operator {
    /** {@code name}: a flag that is switched on. */
    ON,
    /** {@code !name}. */
    OFF,
    /** {@code name=value}. */
    SET,
    /** {@code name+=value}. */
    ADD,
    /** {@code name-=value}. */
    REMOVE
  }
}
