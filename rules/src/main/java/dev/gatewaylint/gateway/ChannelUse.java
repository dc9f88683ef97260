package dev.gatewaylint.gateway;

import java.util.List;

/**
 * A channel that a configuration puts to use.
 *
 * @param name as in {@code discord}
 * @param value the channel's settings
 * @param accounts the accounts that are in use; empty where the channel has one without a name
 */
public record ChannelUse(String name, ConfigValue value, List<String> accounts) {
  public ChannelUse {
    accounts = List.copyOf(accounts);
  }

  /** How many connections to the service it keeps: one for each account. */
  public int connections() {
    return Math.max(1, accounts.size());
  }
}
