package dev.gatewaylint.lint;

import dev.gatewaylint.host.HostFiles;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Fix;
import dev.gatewaylint.text.Derivation;
import dev.gatewaylint.text.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds whatever the value of something that nobody knows: a host is looked at with several
 * values, and what does not stand in each of these worlds is not reported.
 */
final class Worlds {
  private Worlds() {}

  /** The findings that stand in another world too, or on a line that is not there. */
  static List<Finding> common(List<Finding> found, List<Finding> others, HostFiles world) {
    Map<String, Finding> there = new HashMap<>();
    for (Finding other : others) {
      there.put(Origins.key(other), other);
    }
    List<Finding> common = new ArrayList<>();
    for (Finding finding : found) {
      Finding other = there.get(Origins.key(finding));
      if (other == null) {
        if (!renders(world, finding.place())) {
          common.add(finding);
        }
      } else if (other.message().equals(finding.message())
          && other.severity() == finding.severity()) {
        common.add(withSameFix(finding, other));
      }
    }
    return common;
  }

  /** A cure that depends on what nobody knows is none. */
  private static Finding withSameFix(Finding finding, Finding other) {
    Optional<Fix> fix = finding.fix();
    if (fix.equals(other.fix()) || fix.isEmpty()) {
      return finding;
    }
    boolean sameTitle = fix.get().title().equals(other.fix().map(Fix::title).orElse(""));
    Fix advice = Fix.byHand(fix.get().title());
    return sameTitle
        ? finding.fixedBy(advice)
        : new Finding(
            finding.rule(),
            finding.severity(),
            finding.message(),
            finding.place(),
            finding.subject(),
            finding.key(),
            finding.related(),
            Optional.empty());
  }

  private static boolean renders(HostFiles world, Place place) {
    for (String path : world.reported().keySet()) {
      if (isMadeOf(world, path, place)) {
        return true;
      }
    }
    return false;
  }

  /** What cannot be read has been told of, and holds nothing. */
  private static boolean isMadeOf(HostFiles world, String path, Place place) {
    try {
      Optional<Derivation> made = world.files().source(path).derivation();
      return made.isPresent() && made.get().renders(place);
    } catch (IOException e) {
      return false;
    }
  }
}
