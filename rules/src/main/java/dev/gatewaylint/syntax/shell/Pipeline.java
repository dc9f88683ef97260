package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/**
 * Commands joined by {@code |}.
 *
 * @param negated whether {@code !} stands before it
 * @param timed whether the reserved word for measuring stands before it
 */
public record Pipeline(Span span, boolean negated, boolean timed, List<Command> commands) {}
