package dev.gatewaylint.sudo;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whom a call would run as.
 *
 * @param isUserGiven by {@code -u}
 * @param group of {@code -g}
 */
record RunasTarget(Account user, boolean isUserGiven, Optional<Group> group) {
  /** A group that a call wants; its number may be unknown. */
  record Group(String name, OptionalLong gid) {
    int isGid(String digits) {
      OptionalLong other = AccountTable.number(digits);
      if (other.isEmpty()) {
        return Match.NO;
      }
      return gid.isEmpty() ? Match.MAYBE : Match.known(gid.equals(other));
    }
  }

  /**
   * Resolves a request as sudo does before it looks into sudoers; empty if it knows no such user or
   * group.
   */
  static Optional<RunasTarget> of(Question question, Accounts accounts, String runasDefault) {
    RunasRequest request = question.runas();
    Optional<Group> group = Optional.empty();
    if (request.group().isPresent()) {
      group = group(request.group().get(), accounts);
      if (group.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<Account> user;
    if (request.user().isPresent()) {
      user = user(request.user().get(), question, accounts);
    } else if (group.isPresent()) {
      user = Optional.of(question.user());
    } else {
      user = user(runasDefault, question, accounts);
    }
    Optional<Group> wanted = group;
    return user.map(u -> new RunasTarget(u, request.user().isPresent(), wanted));
  }

  private static Optional<Account> user(String name, Question question, Accounts accounts) {
    return name.equals(question.user().name()) ? Optional.of(question.user()) : accounts.user(name);
  }

  private static Optional<Group> group(String name, Accounts accounts) {
    if (name.startsWith("#") && AccountTable.number(name.substring(1)).isPresent()) {
      OptionalLong gid = AccountTable.number(name.substring(1));
      Optional<String> known = accounts.group(gid.getAsLong());
      return known.isEmpty() && accounts.isComplete()
          ? Optional.empty()
          : Optional.of(new Group(known.orElse(name), gid));
    }
    OptionalLong gid = accounts.gid(name);
    return gid.isEmpty() && accounts.isComplete()
        ? Optional.empty()
        : Optional.of(new Group(name, gid));
  }
}
