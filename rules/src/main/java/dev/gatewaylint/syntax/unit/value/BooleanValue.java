package dev.gatewaylint.syntax.unit.value;

import java.util.Optional;

/**
 * Truth values as systemd spells them. Source: systemd 252 src/basic/parse-util.c, parse_boolean;
 * systemd.syntax(7).
 */
public final class BooleanValue {

  private static final String[] TRUE = {"1", "yes", "y", "true", "t", "on"};
  private static final String[] FALSE = {"0", "no", "n", "false", "f", "off"};

  private BooleanValue() {}

  /**
   * The truth value that {@code text} names, whatever its case; empty if it names none. The empty
   * text names none (though many directives take it as a reset).
   */
  public static Optional<Boolean> parse(String text) {
    if (isOneOf(TRUE, text)) {
      return Optional.of(Boolean.TRUE);
    }
    return isOneOf(FALSE, text) ? Optional.of(Boolean.FALSE) : Optional.empty();
  }

  private static boolean isOneOf(String[] names, String text) {
    for (String name : names) {
      if (name.equalsIgnoreCase(text) && text.length() == name.length()) {
        return true;
      }
    }
    return false;
  }
}
