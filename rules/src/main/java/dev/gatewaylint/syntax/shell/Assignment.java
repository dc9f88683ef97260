package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;

/**
 * {@code NAME=value} before a command or alone.
 *
 * @param subscript what stands in brackets behind the name, empty if none
 * @param append whether it is {@code +=}
 * @param value what follows; an array is one {@link Part.ArrayLiteral}
 */
public record Assignment(Span span, String name, String subscript, boolean append, Word value) {}
