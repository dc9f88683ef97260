package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Member;
import dev.gatewaylint.syntax.sudoers.Runas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an entry may be used for a user and group: sudo's runaslist_matches. An alias is judged
 * by itself with the other list empty, so that one in the user list does not match where {@code -g}
 * names a group that is not the user's own.
 */
final class RunasMatch {
  private static final int DEEPEST = 100;

  /** More comparisons than this for one entry, and the answer is unknown. */
  private static final int MOST_STEPS = 100_000;

  private static final int ANYTHING = Match.ALLOW | Match.DENY | Match.UNSPEC;

  private final AliasExpansion aliases;
  private final MemberTest test;
  private final Account caller;
  private final RunasTarget target;
  private final String runasDefault;
  private final List<String> open = new ArrayList<>(0);
  private int steps;

  RunasMatch(
      AliasExpansion aliases,
      MemberTest test,
      Account caller,
      RunasTarget target,
      String runasDefault) {
    this.aliases = aliases;
    this.test = test;
    this.caller = caller;
    this.target = target;
    this.runasDefault = runasDefault;
  }

  /** The answer of an entry; without a list, runas_default is meant. */
  int matches(Optional<Runas> runas) {
    steps = 0;
    if (runas.isEmpty()) {
      boolean onlyGroup = target.group().isPresent() && !target.isUserGiven();
      return onlyGroup
          ? combine(Match.UNSPEC, List.of())
          : Match.member(test.user(runasDefault, target.user()), false);
    }
    if (isMyself(runas.get())) {
      return combine(myself(), List.of());
    }
    return lists(runas.get().users(), runas.get().groups());
  }

  /** The answer of the list of a {@code Defaults>} line. */
  int matches(List<Member> users) {
    steps = 0;
    return lists(users, List.of());
  }

  /** {@code ()}: only the caller. */
  static boolean isMyself(Runas runas) {
    return runas.users().isEmpty() && runas.groups().isEmpty();
  }

  private int myself() {
    boolean fits = !target.isUserGiven() || caller.name().equals(target.user().name());
    boolean asked = target.isUserGiven() || target.group().isEmpty();
    return asked && fits ? Match.ALLOW : Match.UNSPEC;
  }

  private int lists(List<Member> users, List<Member> groups) {
    int user = Match.UNSPEC;
    if (target.isUserGiven() || target.group().isEmpty()) {
      user = users(users);
    }
    return combine(user, groups);
  }

  private int combine(int userAnswer, List<Member> groups) {
    if (target.group().isEmpty()) {
      return userAnswer;
    }
    int user = userAnswer;
    if ((user & Match.UNSPEC) != 0 && caller.name().equals(target.user().name())) {
      // Only the group changes.
      user = (user & ~Match.UNSPEC) | Match.ALLOW;
    }
    int group = groups(groups, target.group().get());
    if ((group & Match.UNSPEC) != 0) {
      int own = ownGroup(target.group().get());
      group &= ~Match.UNSPEC;
      group |= (own & Match.YES) != 0 ? Match.ALLOW : 0;
      group |= (own & Match.NO) != 0 ? Match.UNSPEC : 0;
    }
    int answer = 0;
    if (((user | group) & Match.DENY) != 0) {
      answer |= Match.DENY;
    }
    int userOther = user & ~Match.DENY;
    int groupOther = group & ~Match.DENY;
    if ((userOther & groupOther & Match.ALLOW) != 0) {
      answer |= Match.ALLOW;
    }
    boolean mixed = (userOther | groupOther) == (Match.ALLOW | Match.UNSPEC);
    if (userOther != 0 && groupOther != 0 && (mixed || userOther == Match.UNSPEC)) {
      answer |= Match.UNSPEC;
    }
    return answer;
  }

  /** Whether the group is one of the target user's own. */
  private int ownGroup(RunasTarget.Group group) {
    Account user = target.user();
    int own =
        group.gid().isPresent()
            ? user.isInGid(group.gid().getAsLong())
            : user.isInGroup(group.name());
    return test.doubted(own, "the groups of", user.name());
  }

  private int users(List<Member> list) {
    int answer = 0;
    for (int i = list.size() - 1; i >= 0; i--) {
      int one = user(list.get(i));
      answer |= one & ~Match.UNSPEC;
      if ((one & Match.UNSPEC) == 0) {
        return answer;
      }
    }
    return answer | Match.UNSPEC;
  }

  private int user(Member member) {
    if (++steps > MOST_STEPS) {
      return ANYTHING;
    }
    if (member.kind() == Member.Kind.ALIAS && !open.contains(member.value())) {
      Optional<List<Member>> found = aliases.runas(member.value());
      if (found.isPresent()) {
        return alias(member, found.get(), List.of());
      }
    }
    return Match.member(test.user(member, target.user()), member.negated());
  }

  private int groups(List<Member> list, RunasTarget.Group group) {
    int answer = 0;
    for (int i = list.size() - 1; i >= 0; i--) {
      int one = group(list.get(i), group);
      answer |= one & ~Match.UNSPEC;
      if ((one & Match.UNSPEC) == 0) {
        return answer;
      }
    }
    return answer | Match.UNSPEC;
  }

  private int group(Member member, RunasTarget.Group group) {
    if (++steps > MOST_STEPS) {
      return ANYTHING;
    }
    if (member.kind() == Member.Kind.ALIAS && !open.contains(member.value())) {
      Optional<List<Member>> found = aliases.runas(member.value());
      if (found.isPresent()) {
        return alias(member, List.of(), found.get());
      }
    }
    return Match.member(test.runasGroup(member, group), member.negated());
  }

  private int alias(Member member, List<Member> users, List<Member> groups) {
    if (open.size() >= DEEPEST) {
      return ANYTHING;
    }
    open.add(member.value());
    int answer = lists(users, groups);
    open.remove(open.size() - 1);
    return member.negated() ? Match.negate(answer) : answer;
  }
}
