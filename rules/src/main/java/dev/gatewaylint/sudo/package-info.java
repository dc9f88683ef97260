/**
 * What sudo answers: all sudoers files of a host as one policy, decided as sudo 1.9.13p3 decides,
 * and how sudo-rs reads the same files.
 *
 * <p>What nothing tells, such as the members of a netgroup, stays unknown wherever it decides.
 */
@NullMarked
package dev.gatewaylint.sudo;

import org.jspecify.annotations.NullMarked;
