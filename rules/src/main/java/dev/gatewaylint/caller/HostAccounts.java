package dev.gatewaylint.caller;

import dev.gatewaylint.host.Accounts;
import dev.gatewaylint.host.UserAccount;
import dev.gatewaylint.sudo.Account;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A host's passwd and group, as sudo asks for them. Others may come from a directory service. */
final class HostAccounts implements dev.gatewaylint.sudo.Accounts {
  private final Accounts accounts;

  HostAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The account of a name, with nothing but the name where the host does not tell more. */
  Account named(String name) {
    return accounts.user(name).map(this::account).orElseGet(() -> Account.named(name));
  }

  /** A name that passwd lacks may belong to a directory service. */
  @Override
  public Optional<Account> user(String name) {
    return name.startsWith("#")
        ? ofNumber(name.substring(1)).map(this::account)
        : Optional.of(named(name));
  }

  private Optional<UserAccount> ofNumber(String digits) {
    try {
      return accounts.user(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Account account(UserAccount user) {
    Set<String> names = new HashSet<>();
    for (long gid : user.groups()) {
      accounts.groupName(gid).ifPresent(names::add);
    }
    return new Account(
        user.name(), OptionalLong.of(user.uid()), Optional.of(names), Optional.of(user.groups()));
  }

  @Override
  public OptionalLong gid(String group) {
    Optional<Long> gid = accounts.group(group);
    return gid.isPresent() ? OptionalLong.of(gid.get()) : OptionalLong.empty();
  }

  @Override
  public Optional<String> group(long gid) {
    return accounts.groupName(gid);
  }

  @Override
  public boolean isComplete() {
    return false;
  }
}
