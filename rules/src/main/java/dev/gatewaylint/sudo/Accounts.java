package dev.gatewaylint.sudo;

import java.util.Optional;
import java.util.OptionalLong;

/** The users and groups of a host. */
public interface Accounts {
  /** The user of that name, or of that number written {@code #1000}; empty if there is none. */
  Optional<Account> user(String name);

  /** The number of a group; empty if there is none or it is not known. */
  OptionalLong gid(String group);

  /** The name of the group with that number; empty if there is none or it is not known. */
  Optional<String> group(long gid);

  /** Whether every user and group is known, so that one that is missing does not exist. */
  boolean isComplete();

  /** Accounts of which nothing is known but what every host has. */
  static Accounts unknown() {
    return AccountTable.UNKNOWN;
  }
}
