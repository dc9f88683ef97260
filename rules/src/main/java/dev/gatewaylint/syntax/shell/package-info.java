/**
 * Shell scripts, POSIX sh(1p) and bash(1): a tolerant parser whose tree covers the exact text, and
 * {@code Invocations}: every command that a script may run, behind prefixes and inside strings.
 */
@NullMarked
package dev.gatewaylint.syntax.shell;

import org.jspecify.annotations.NullMarked;
