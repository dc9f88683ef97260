package dev.gatewaylint.syntax.unit.value;

/**
 * One word of a value.
 *
 * @param from its first character in the value, a quote included
 * @param to end in the value, exclusive
 * @param text what it means after quotes and escapes are resolved (specifiers and variables are
 *     not)
 */
public record Word(int from, int to, String text) {}
