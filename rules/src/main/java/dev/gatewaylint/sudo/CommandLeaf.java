package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.text.SourceFile;

/**
 * A command that is no alias.
 *
 * @param negated by its own {@code !} and those before the aliases that led to it
 */
record CommandLeaf(Command command, boolean negated, SourceFile source) {}
