package dev.gatewaylint.sudo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What decisions depend on besides sudoers files.
 *
 * @param programs which paths lead to one program
 * @param accounts the users and groups that somebody may become
 * @param now when the question is asked; without it, NOTBEFORE and NOTAFTER are unknown
 * @param addresses of the host, each perhaps with {@code /prefix}; without them, an entry for an
 *     address is unknown
 */
public record PolicyOptions(
    Programs programs, Accounts accounts, Optional<Instant> now, Optional<List<String>> addresses) {
  public PolicyOptions {
    addresses = addresses.map(List::copyOf);
  }

  /** A merged /usr, and nothing else known. */
  public static PolicyOptions usual() {
    return new PolicyOptions(
        Programs.mergedUsr(), Accounts.unknown(), Optional.empty(), Optional.empty());
  }

  /** The same with these accounts. */
  public PolicyOptions with(Accounts others) {
    return new PolicyOptions(programs, others, now, addresses);
  }

  /** The same with these programs. */
  public PolicyOptions with(Programs others) {
    return new PolicyOptions(others, accounts, now, addresses);
  }
}
