package dev.gatewaylint.lint;

import dev.gatewaylint.rule.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One cause, one finding: of findings on the same thing, the better explanation stays. */
final class Yielding {
  private Yielding() {}

  /** Drops what yields; its sentence becomes a note of the finding it yields to. */
  static List<Finding> apply(List<Finding> all) {
    Map<List<String>, List<Integer>> byTopicAndRule = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Finding finding = all.get(i);
      byTopicAndRule
          .computeIfAbsent(
              List.of(finding.subject().topic(), finding.rule().id()), key -> new ArrayList<>())
          .add(i);
    }
    Finding[] left = all.toArray(new Finding[0]);
    boolean[] dropped = new boolean[left.length];
    for (int i = 0; i < left.length; i++) {
      for (String better : all.get(i).rule().yieldsTo()) {
        List<String> key = List.of(all.get(i).subject().topic(), better);
        for (int j : byTopicAndRule.getOrDefault(key, List.of())) {
          if (!dropped[i] && !dropped[j] && yields(all.get(i), all.get(j))) {
            dropped[i] = true;
            left[j] = left[j].with(all.get(i).place(), all.get(i).message());
          }
        }
      }
    }
    List<Finding> kept = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      if (!dropped[i]) {
        kept.add(left[i]);
      }
    }
    return kept;
  }

  private static boolean yields(Finding finding, Finding to) {
    return finding.rule().yieldsTo().contains(to.rule().id())
        && to.severity().atLeast(finding.severity())
        && finding.sharesSubject(to);
  }
}
