package dev.gatewaylint.sudo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules can match at all: those for a command by its last name, and those for a user by name,
 * each with the ones that fit any. The shorter list is searched. Users are found whatever their
 * case; a rule decides itself whether that matters.
 */
final class RuleIndex {
  private static final int[] NONE = {};

  private final Map<String, int[]> byBase;
  private final Map<String, int[]> byUser;
  private final int[] anyBase;
  private final int[] anyUser;

  RuleIndex(List<Rule> rules) {
    Map<String, List<Integer>> bases = new HashMap<>();
    Map<String, List<Integer>> users = new HashMap<>();
    List<Integer> everyBase = new ArrayList<>();
    List<Integer> everyUser = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      Optional<String> base = rule.pattern().onlyBase();
      if (base.isPresent()) {
        put(bases, base.get(), i);
      } else {
        everyBase.add(i);
      }
      Optional<List<MemberLeaf>> exact = rule.exactUsers();
      if (exact.isPresent() && isFew(exact.get())) {
        Set<String> names = new HashSet<>();
        for (MemberLeaf leaf : exact.get()) {
          String name = ByteText.lower(leaf.member().value());
          if (names.add(name)) {
            put(users, name, i);
          }
        }
      } else {
        everyUser.add(i);
      }
    }
    byBase = packed(bases);
    byUser = packed(users);
    anyBase = packed(everyBase);
    anyUser = packed(everyUser);
  }

  /** Long lists for many commands would make the index larger than the policy. */
  private static boolean isFew(List<MemberLeaf> users) {
    return users.size() <= 16;
  }

  private static void put(Map<String, List<Integer>> lists, String key, int rule) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
  }

  private static Map<String, int[]> packed(Map<String, List<Integer>> lists) {
    Map<String, int[]> arrays = new HashMap<>(lists.size() * 2);
    for (Map.Entry<String, List<Integer>> entry : lists.entrySet()) {
      arrays.put(entry.getKey(), packed(entry.getValue()));
    }
    return arrays;
  }

  private static int[] packed(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** The rules that can match, the last one first. */
  Descent rules(String base, String user) {
    int[] bases = byBase.getOrDefault(base, NONE);
    int[] users = byUser.getOrDefault(ByteText.lower(user), NONE);
    return bases.length + anyBase.length <= users.length + anyUser.length
        ? new Descent(bases, anyBase)
        : new Descent(users, anyUser);
  }

  /** Two ascending lists, joined and walked backwards. */
  static final class Descent {
    private final int[] first;
    private final int[] second;
    private int firstLeft;
    private int secondLeft;

    Descent(int[] first, int[] second) {
      this.first = first;
      this.second = second;
      this.firstLeft = first.length;
      this.secondLeft = second.length;
    }

    /** The next rule, or -1. */
    int next() {
      if (firstLeft == 0 && secondLeft == 0) {
        return -1;
      }
      if (secondLeft == 0 || (firstLeft > 0 && first[firstLeft - 1] > second[secondLeft - 1])) {
        return first[--firstLeft];
      }
      return second[--secondLeft];
    }
  }
}
