package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The accounts that a passwd(5) and a group(5) file tell. */
public final class AccountTable implements Accounts {
  static final AccountTable UNKNOWN = new AccountTable(false);

  private final boolean isComplete;
  private final Map<String, Account> users = new HashMap<>();
  private final Map<Long, Account> byUid = new HashMap<>();
  private final Map<String, Long> gids = new HashMap<>();
  private final Map<Long, String> groups = new HashMap<>();

  private AccountTable(boolean isComplete) {
    this.isComplete = isComplete;
  }

  /** Reads both files; lines that are malformed do not count. */
  public static AccountTable parse(String passwd, String group) {
    AccountTable table = new AccountTable(true);
    Map<String, List<Long>> memberships = new HashMap<>();
    for (String line : group.split("\n", -1)) {
      String[] fields = line.split(":", -1);
      OptionalLong gid = fields.length < 4 ? OptionalLong.empty() : number(fields[2]);
      if (gid.isEmpty()) {
        continue;
      }
      table.gids.putIfAbsent(fields[0], gid.getAsLong());
      table.groups.putIfAbsent(gid.getAsLong(), fields[0]);
      for (String member : fields[3].split(",", -1)) {
        memberships.computeIfAbsent(member, name -> new ArrayList<>()).add(gid.getAsLong());
      }
    }
    for (String line : passwd.split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (fields.length >= 4 && number(fields[2]).isPresent() && number(fields[3]).isPresent()) {
        table.add(fields[0], number(fields[2]), number(fields[3]), memberships);
      }
    }
    return table;
  }

  private void add(
      String name, OptionalLong uid, OptionalLong gid, Map<String, List<Long>> memberships) {
    Set<Long> numbers = new HashSet<>(memberships.getOrDefault(name, List.of()));
    numbers.add(gid.getAsLong());
    Set<String> names = new HashSet<>();
    for (long number : numbers) {
      String group = groups.get(number);
      if (group != null) {
        names.add(group);
      }
    }
    Account account = new Account(name, uid, Optional.of(names), Optional.of(numbers));
    users.putIfAbsent(name, account);
    byUid.putIfAbsent(uid.getAsLong(), account);
  }

  /** A user or group number as sudo's sudo_strtoid reads it. */
  static OptionalLong number(String digits) {
    int from = digits.startsWith("-") ? 1 : 0;
    if (digits.length() == from || digits.length() > 11) {
      return OptionalLong.empty();
    }
    for (int i = from; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return OptionalLong.empty();
      }
    }
    long value = Long.parseLong(digits);
    if (value < Integer.MIN_VALUE || value > 0xFFFFFFFFL) {
      return OptionalLong.empty();
    }
    // An id is unsigned: -2 is 4294967294.
    return OptionalLong.of(value & 0xFFFFFFFFL);
  }

  @Override
  public Optional<Account> user(String name) {
    if (name.startsWith("#")) {
      OptionalLong uid = number(name.substring(1));
      if (uid.isPresent()) {
        Account known = byUid.get(uid.getAsLong());
        if (known != null) {
          return Optional.of(known);
        }
        return uid.getAsLong() == 0 && !isComplete
            ? Optional.of(Account.named("root"))
            : Optional.empty();
      }
    }
    Account known = users.get(name);
    if (known == null && !isComplete) {
      return Optional.of(Account.named(name));
    }
    return Optional.ofNullable(known);
  }

  @Override
  public OptionalLong gid(String group) {
    Long gid = gids.get(group);
    return gid == null ? OptionalLong.empty() : OptionalLong.of(gid);
  }

  @Override
  public Optional<String> group(long gid) {
    return Optional.ofNullable(groups.get(gid));
  }

  @Override
  public boolean isComplete() {
    return isComplete;
  }
}
