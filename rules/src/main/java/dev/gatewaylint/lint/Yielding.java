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
    Map<String, List<Integer>> byTopic = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      byTopic.computeIfAbsent(all.get(i).subject().topic(), topic -> new ArrayList<>()).add(i);
    }
    Finding[] left = all.toArray(new Finding[0]);
    boolean[] dropped = new boolean[left.length];
    for (List<Integer> candidates : byTopic.values()) {
      for (int i : candidates) {
        for (int j : candidates) {
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
