package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.Optional;

/**
 * A redirection.
 *
 * @param descriptor the number or {@code {name}} before the operator, empty if none
 * @param operator such as {@code >}, {@code 2>&1} has {@code >&}
 * @param target the word behind the operator; of a here-document its delimiter
 * @param document the here-document, if it is one
 */
public record Redirection(
    Span span, String descriptor, String operator, Word target, Optional<HereDocument> document) {}
