package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * One argument as the program gets it, as far as the script tells.
 *
 * @param place the word that makes it
 * @param value its exact value; empty if any character of it is not known
 * @param prefix what it certainly starts with; the value if that is known
 * @param suffix what it certainly ends in; the value if that is known
 * @param several whether it may as well become no argument or many, as an unquoted {@code $x}
 */
public record Argument(
    Place place, Optional<String> value, String prefix, String suffix, boolean several) {

  /** Whether it certainly has that value. */
  public boolean is(String expected) {
    return value.isPresent() && value.get().equals(expected);
  }
}
