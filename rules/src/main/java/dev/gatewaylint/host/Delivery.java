package dev.gatewaylint.host;

import dev.gatewaylint.text.Place;
import java.util.Optional;

/**
 * How one file reaches its host.
 *
 * @param path place inside the host
 * @param task where that is ordered
 * @param isWhole whether the file is written as a whole, not a part of it changed
 * @param owner who will own it; empty if nothing says so
 * @param group its group; empty if nothing says so
 * @param mode its permission bits; empty if nothing says so, or not as a number
 * @param validation the command that has to accept the file first
 * @param isFollowedUp whether something lets the programs that read the file know of a change: a
 *     handler that is notified, or a later task
 */
public record Delivery(
    String path,
    Place task,
    boolean isWhole,
    Optional<String> owner,
    Optional<String> group,
    Optional<Integer> mode,
    Optional<String> validation,
    boolean isFollowedUp) {}
