package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Member;

/**
 * A member whose name is no alias, or one that no file defines.
 *
 * @param negated by its own {@code !} and those before the aliases that led to it
 */
record MemberLeaf(Member member, boolean negated) {}
