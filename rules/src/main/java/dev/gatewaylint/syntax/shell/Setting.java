package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * A variable in the environment of a command.
 *
 * @param place the assignment
 * @param value its value, if known
 */
public record Setting(Place place, String name, Optional<String> value) {}
