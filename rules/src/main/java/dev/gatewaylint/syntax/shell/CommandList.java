package dev.gatewaylint.syntax.shell;

import dev.gatewaylint.text.Span;
import java.util.List;

/** And-or lists one after the other: a script, a body, a condition. */
public record CommandList(Span span, List<AndOrList> items) {}
