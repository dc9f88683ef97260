package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Command;
import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Runas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The calls that a grant spells out: one exact command, as somebody, on a host. */
final class MeantCalls {
  private static final String WILDCARDS = "*?[";

  /** Of an alias for more users, the first ones are told. */
  private static final int MOST = 50;

  private MeantCalls() {}

  /**
   * One call for each user and group that a grant names.
   *
   * @param users whom it names, aliases expanded
   */
  static List<MeantCall> of(Grant grant, List<MemberLeaf> users, Accounts accounts) {
    List<MeantCall> calls = new ArrayList<>();
    Optional<List<String>> words = words(grant.command());
    Optional<RunasRequest> runas = runas(grant);
    Optional<Optional<String>> host = host(grant.hosts());
    if (words.isEmpty() || runas.isEmpty() || host.isEmpty()) {
      return calls;
    }
    String path = grant.command().path().value();
    for (MemberLeaf leaf : users.subList(0, Math.min(users.size(), MOST))) {
      Optional<Account> account = leaf.negated() ? Optional.empty() : account(leaf, accounts);
      if (account.isPresent()) {
        boolean group = leaf.member().kind() == Member.Kind.GROUP;
        String who = group ? "a member of " + leaf.member().value() : account.get().name();
        calls.add(
            new MeantCall(
                who, new Question(account.get(), host.get(), runas.get(), path, words.get())));
      }
    }
    return calls;
  }

  /** The arguments if the command is one program and they are exact; none where any may follow. */
  static Optional<List<String>> words(Command command) {
    if (command.kind() != Command.Kind.PATH || hasWildcard(command.path().value())) {
      return Optional.empty();
    }
    if (command.arguments().isEmpty()) {
      return Optional.of(List.of());
    }
    return switch (command.arguments().get().kind()) {
      case NONE -> Optional.of(List.of());
      case REGEX -> Optional.empty();
      case GLOB -> literal(command.arguments().get().text());
    };
  }

  private static boolean hasWildcard(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (WILDCARDS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '\\') {
        return true;
      }
    }
    return false;
  }

  private static Optional<List<String>> literal(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (WILDCARDS.indexOf(c) >= 0) {
        return Optional.empty();
      }
      boolean escapes = c == '\\' && i + 1 < pattern.length();
      text.append(escapes ? pattern.charAt(++i) : c);
    }
    return Optional.of(List.of(text.toString().split(" ", -1)));
  }

  /** A user, or somebody of whom nothing is known but the group. */
  private static Optional<Account> account(MemberLeaf leaf, Accounts accounts) {
    String value = leaf.member().value();
    return switch (leaf.member().kind()) {
      case NAME, ALIAS -> accounts.user(value);
      case UID -> accounts.user("#" + value);
      case GROUP ->
          Optional.of(
              new Account(
                  "a member of " + value,
                  OptionalLong.empty(),
                  Optional.of(Set.of(value)),
                  Optional.empty()));
      case ALL, GID, NONUNIX_GROUP, NONUNIX_GID, NETGROUP, ADDRESS -> Optional.empty();
    };
  }

  /** Root if that is allowed, else the first user or group that is named. */
  private static Optional<RunasRequest> runas(Grant grant) {
    if (grant.runas().isEmpty()) {
      return Optional.of(RunasRequest.standard());
    }
    Runas runas = grant.runas().get().value();
    Optional<RunasRequest> first = Optional.empty();
    for (Member user : runas.users()) {
      boolean root = user.value().equals("root") || user.value().equals("0");
      if (!user.negated() && (user.kind() == Member.Kind.ALL || root)) {
        return Optional.of(RunasRequest.standard());
      }
      if (!user.negated() && user.kind() == Member.Kind.NAME && first.isEmpty()) {
        first = Optional.of(RunasRequest.user(user.value()));
      }
    }
    return first;
  }

  /** Of all hosts none in particular; empty if the one that is meant cannot be told. */
  private static Optional<Optional<String>> host(List<Member> hosts) {
    for (Member host : hosts) {
      if (!host.negated() && host.kind() == Member.Kind.ALL) {
        return Optional.of(Optional.empty());
      }
      if (!host.negated() && host.kind() == Member.Kind.NAME && !hasWildcard(host.value())) {
        return Optional.of(Optional.of(host.value()));
      }
    }
    return Optional.empty();
  }
}
