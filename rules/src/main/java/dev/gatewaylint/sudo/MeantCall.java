package dev.gatewaylint.sudo;

/**
 * A call that an entry spells out, by one of those whom it names.
 *
 * @param who that is, for a sentence: a login name, or the members of a group
 * @param question what sudo is asked
 */
public record MeantCall(String who, Question question) {}
