package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.Span;

/**
 * One member of a list of users, groups or hosts.
 *
 * @param span with its {@code !} and prefix
 * @param negated whether an odd number of {@code !} stands before it
 * @param value the name, number, pattern or address without prefix, quotes and escapes; {@code ALL}
 *     for {@link Kind#ALL}
 */
public record Member(Span span, boolean negated, Kind kind, String value) {
  /** What the value is. */
  public enum Kind {
    ALL,
    /** An upper-case word: an alias, or a literal name where no such alias is defined. */
    ALIAS,
    /** A user or group name, or a host name that may be a glob. */
    NAME,
    /**
     * {@code #1000}; the value is the number without sign and leading zeros, {@code 4294967294} for
     * {@code #-2}. {@code #-1} is no number to sudo but a name.
     */
    UID,
    /** {@code %wheel}. */
    GROUP,
    /** {@code %#27}, or {@code #27} in a list of groups. */
    GID,
    /** {@code %:domain admins}. */
    NONUNIX_GROUP,
    /** {@code %:#513}. */
    NONUNIX_GID,
    /** {@code +admins}. */
    NETGROUP,
    /** An IP address, perhaps with a mask or prefix length; hosts only. */
    ADDRESS
  }
}
