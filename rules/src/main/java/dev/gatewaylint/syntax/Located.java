package dev.gatewaylint.syntax;

import dev.gatewaylint.text.Span;

/** A value and the characters that it was read from. */
public record Located<T>(Span span, T value) {}
