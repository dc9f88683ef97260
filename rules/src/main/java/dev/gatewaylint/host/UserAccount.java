package dev.gatewaylint.host;

import java.util.Set;

/**
 * A user of a host.
 *
 * @param name the login name
 * @param uid the numeric id
 * @param gid the numeric id of the first group
 * @param groups the numeric ids of all groups, the first included
 * @param home the home folder, absolute
 * @param shell the login shell; empty for {@code /bin/sh}
 */
public record UserAccount(
    String name, long uid, long gid, Set<Long> groups, String home, String shell) {
  public UserAccount {
    groups = Set.copyOf(groups);
  }

  /** Whether the kernel asks it for no permission. */
  public boolean isRoot() {
    return uid == 0;
  }

  /** Whether it is in a group. */
  public boolean isIn(long group) {
    return gid == group || groups.contains(group);
  }
}
