package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.DefaultsScope;
import dev.gatewaylint.syntax.sudoers.DefaultsSetting.Operator;
import dev.gatewaylint.syntax.sudoers.Member;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares single members with users, groups and hosts: sudo's match.c, as tests of Match. */
final class MemberTest {
  private final int groupPlugin;
  private final int ignoreUserCase;
  private final int ignoreGroupCase;
  private String doubt = "";

  private MemberTest(int groupPlugin, int ignoreUserCase, int ignoreGroupCase) {
    this.groupPlugin = groupPlugin;
    this.ignoreUserCase = ignoreUserCase;
    this.ignoreGroupCase = ignoreGroupCase;
  }

  static MemberTest of(Settings settings) {
    return new MemberTest(
        settings.of("group_plugin").isEmpty() ? Match.NO : Match.MAYBE,
        flagForEverybody(settings.of("case_insensitive_user")),
        flagForEverybody(settings.of("case_insensitive_group")));
  }

  /** The same for another question: without its doubt. */
  MemberTest fresh() {
    return new MemberTest(groupPlugin, ignoreUserCase, ignoreGroupCase);
  }

  /** Both flags are on by default. */
  private static int flagForEverybody(List<Settings.Bound> all) {
    int flag = Match.YES;
    for (Settings.Bound bound : all) {
      if (bound.line().scope() != DefaultsScope.EVERYBODY) {
        return Match.MAYBE;
      }
      flag = Match.known(bound.setting().operator() == Operator.ON);
    }
    return flag;
  }

  /** What was first found to be unknown, in a few words; empty if nothing was. */
  String doubt() {
    return doubt;
  }

  /** Notes what is not known if a test came out so. */
  int doubted(int test, String what, String name) {
    if (test == Match.MAYBE && doubt.isEmpty()) {
      doubt = name.isEmpty() ? what : what + " " + name;
    }
    return test;
  }

  private static int same(String a, String b, int ignoreCase) {
    if (a.equals(b)) {
      return Match.YES;
    }
    return ignoreCase != Match.NO && ByteText.isSame(a, b) ? ignoreCase : Match.NO;
  }

  /** Whether a member of a list of users is this user. */
  int user(Member member, Account user) {
    return switch (member.kind()) {
      case ALL -> Match.YES;
      case ALIAS, NAME -> user(member.value(), user);
      case UID -> uid(member.value(), user);
      case GROUP -> group(member.value(), user);
      case GID -> gid(member.value(), user);
      case NETGROUP -> doubted(Match.MAYBE, "who is in the netgroup", member.value());
      case NONUNIX_GROUP, NONUNIX_GID ->
          doubted(groupPlugin, "who is in the group of another directory,", member.value());
      case ADDRESS -> Match.NO;
    };
  }

  /** Whether a name, or {@code #uid}, is this user. */
  int user(String name, Account user) {
    int byNumber = name.startsWith("#") ? uid(name.substring(1), user) : Match.NO;
    return byNumber == Match.NO
        ? doubted(same(name, user.name(), ignoreUserCase), "whether case matters", "")
        : byNumber;
  }

  private int uid(String digits, Account user) {
    OptionalLong uid = AccountTable.number(digits);
    if (uid.isEmpty()) {
      return Match.NO;
    }
    return doubted(user.isUid(uid.getAsLong()), "the number of", user.name());
  }

  /** Whether a user is in a group. */
  int group(String name, Account user) {
    int test = user.isInGroup(name);
    if (test == Match.NO && ignoreGroupCase != Match.NO && user.groups().isPresent()) {
      for (String own : user.groups().get()) {
        if (same(own, name, ignoreGroupCase) != Match.NO) {
          test = ignoreGroupCase;
        }
      }
    }
    return doubted(test, "the groups of", user.name());
  }

  private int gid(String digits, Account user) {
    OptionalLong gid = AccountTable.number(digits);
    if (gid.isEmpty()) {
      return Match.NO;
    }
    return doubted(user.isInGid(gid.getAsLong()), "the groups of", user.name());
  }

  /** Whether a member of a list of groups is the group that a call wants. */
  int runasGroup(Member member, RunasTarget.Group group) {
    return switch (member.kind()) {
      case ALL -> Match.YES;
      case UID, GID -> group.isGid(member.value());
      case NAME, ALIAS ->
          member.value().startsWith("#")
              ? group.isGid(member.value().substring(1))
              : same(member.value(), group.name(), ignoreGroupCase);
      case GROUP, NONUNIX_GROUP, NONUNIX_GID, NETGROUP, ADDRESS -> Match.NO;
    };
  }

  /** Whether a member of a list of hosts is this one. */
  int host(Member member, Optional<String> host, Optional<List<String>> addresses) {
    if (member.kind() == Member.Kind.ALL) {
      return Match.YES;
    }
    if (member.kind() == Member.Kind.ADDRESS) {
      return address(member.value(), addresses);
    }
    if (member.kind() == Member.Kind.NETGROUP) {
      return doubted(Match.MAYBE, "which hosts are in the netgroup", member.value());
    }
    if (host.isEmpty()) {
      return doubted(Match.MAYBE, "the name of the host", "");
    }
    String pattern = ByteText.of(member.value());
    String name = ByteText.of(host.get());
    int dot = name.indexOf('.');
    String own = pattern.indexOf('.') >= 0 || dot < 0 ? name : name.substring(0, dot);
    if (isGlob(pattern)) {
      return Match.known(Fnmatch.matches(pattern, own, Fnmatch.CASEFOLD));
    }
    return Match.known(ByteText.isSame(pattern, own));
  }

  private static boolean isGlob(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("\\?*[]".indexOf(pattern.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int address(String text, Optional<List<String>> addresses) {
    Optional<NetworkAddress> wanted = NetworkAddress.of(text);
    if (wanted.isEmpty()) {
      return Match.NO;
    }
    if (addresses.isEmpty()) {
      return doubted(Match.MAYBE, "the addresses of the host", "");
    }
    for (String own : addresses.get()) {
      Optional<NetworkAddress> address = NetworkAddress.of(own);
      if (address.isPresent() && wanted.get().covers(address.get())) {
        return Match.YES;
      }
    }
    return Match.NO;
  }
}
