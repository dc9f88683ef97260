/**
 * Value grammars of systemd unit files: what the text right of the {@code =} means to systemd, and
 * whether systemd takes it, ignores it or refuses the unit because of it.
 *
 * <p>{@link dev.gatewaylint.syntax.unit.value.ValueTypes} is the entry: one verdict per (type of
 * directive, value, version of systemd). The other public classes give the parsed meaning of single
 * grammars. Nothing here reads a file, a clock or the environment.
 */
@NullMarked
package dev.gatewaylint.syntax.unit.value;

import org.jspecify.annotations.NullMarked;
