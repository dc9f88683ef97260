package dev.gatewaylint.syntax.shell;

import java.util.Optional;

/**
 * An option that a prefix was given.
 *
 * @param name its long name if it has one, else its letter; no dashes
 * @param value its value, if it was given one
 */
public record Choice(String name, Optional<Argument> value) {}
