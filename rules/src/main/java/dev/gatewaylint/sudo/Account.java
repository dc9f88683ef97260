package dev.gatewaylint.sudo;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A user as passwd(5) and group(5) tell.
 *
 * @param uid empty if it is not known
 * @param groups names of all groups, the primary one included; empty if they are not known
 * @param gids numbers of all groups; empty if they are not known
 */
public record Account(
    String name, OptionalLong uid, Optional<Set<String>> groups, Optional<Set<Long>> gids) {
  public Account {
    groups = groups.map(Set::copyOf);
    gids = gids.map(Set::copyOf);
  }

  /** A user of whom only the name is known; {@code root} is 0 everywhere. */
  public static Account named(String name) {
    OptionalLong uid = name.equals("root") ? OptionalLong.of(0) : OptionalLong.empty();
    return new Account(name, uid, Optional.empty(), Optional.empty());
  }

  /** The same; where its groups are not known, in none. */
  public Account settled() {
    return new Account(
        name, uid, Optional.of(groups.orElse(Set.of())), Optional.of(gids.orElse(Set.of())));
  }

  int isUid(long number) {
    return uid.isPresent() ? Match.known(uid.getAsLong() == number) : Match.MAYBE;
  }

  int isInGroup(String group) {
    return groups.isPresent() ? Match.known(groups.get().contains(group)) : Match.MAYBE;
  }

  int isInGid(long gid) {
    return gids.isPresent() ? Match.known(gids.get().contains(gid)) : Match.MAYBE;
  }
}
