package dev.gatewaylint.lint;

import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes fixes, in rounds: in each one as many as do not collide, the gravest findings first; then
 * everything is read and checked again. A fix stays only if its finding is gone and none came that
 * is as grave; so there is an end. Nothing is written here.
 */
public final class Fixer {
  /** Reads the hosts with some files as they would be. */
  @FunctionalInterface
  public interface Workplace {
    /** The same hosts as without the fixes. */
    HostReader.Reading read(FixedFiles files);
  }

  private final Linter linter;
  private final Workplace workplace;
  private final Predicate<Finding> wanted;
  private final Map<Tally.Id, FixReport.Refused> refused = new LinkedHashMap<>();
  private final List<Finding> made = new ArrayList<>();

  /**
   * A fixer for one call of {@link #fix}.
   *
   * @param wanted which findings to fix; those that a person has to cure are passed over anyway
   */
  public Fixer(Linter linter, Workplace workplace, Predicate<Finding> wanted) {
    this.linter = linter;
    this.workplace = workplace;
    this.wanted = wanted;
  }

  /** Makes what can be made. */
  public FixReport fix() {
    FixState first = state(FixedFiles.NONE);
    FixState now = first;
    int before;
    do {
      // What was refused may do once others are made; what is refused in the end stays refused.
      before = made.size();
      refused.clear();
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
        for (Optional<FixState> next = round(now, severity);
            next.isPresent();
            next = round(now, severity)) {
          now = next.get();
        }
      }
    } while (made.size() > before);
    return new FixReport(
        now.files(), made, List.copyOf(refused.values()), first.report(), now.report());
  }

  private FixState state(FixedFiles files) {
    HostReader.Reading reading = workplace.read(files);
    return new FixState(files, reading, linter.inspect(reading));
  }

  /**
   * The state after one more round; empty if there is nothing left to make. Every look costs a lint
   * of all, so where some of many fixes are to be refused the others are made first.
   */
  private Optional<FixState> round(FixState now, Severity severity) {
    List<FixCandidate> picked = picked(now, severity);
    while (!picked.isEmpty()) {
      FixState after = state(FixCandidate.applied(picked, now.files()));
      if (after.objection(now, picked).isEmpty()) {
        picked.forEach(fix -> made.add(fix.finding()));
        return Optional.of(after);
      }
      List<FixCandidate> others = new ArrayList<>(picked);
      others.removeAll(after.suspects(now, picked));
      if (others.isEmpty()) {
        Optional<FixState> next = oneByOne(now, picked);
        if (next.isPresent()) {
          return next;
        }
        others = picked(now, severity); // what collided with those that are refused now
      }
      picked = others;
    }
    return Optional.empty();
  }

  /** The state after the first fix that can be made; those before it are refused. */
  private Optional<FixState> oneByOne(FixState now, List<FixCandidate> suspects) {
    for (FixCandidate fix : suspects) {
      List<FixCandidate> alone = List.of(fix);
      FixState after = state(FixCandidate.applied(alone, now.files()));
      Optional<String> objection = after.objection(now, alone);
      if (objection.isEmpty()) {
        made.add(fix.finding());
        return Optional.of(after);
      }
      refuse(fix, objection.get());
    }
    return Optional.empty();
  }

  private void refuse(FixCandidate fix, String reason) {
    refused.put(Tally.Id.of(fix.finding()), new FixReport.Refused(fix.finding(), reason));
  }

  /** Fixes for findings of a severity that do not collide, in the order of the places. */
  private List<FixCandidate> picked(FixState state, Severity severity) {
    List<FixCandidate> picked = new ArrayList<>();
    for (Inspection inspection : state.inspections()) {
      List<Finding> told = new ArrayList<>(inspection.told());
      told.sort(Order.BY_PLACE);
      for (Finding finding : told) {
        FixCandidate fix = new FixCandidate(finding, inspection.files());
        if (finding.severity() != severity || !isWanted(fix)) {
          continue;
        }
        Optional<String> obstacle = fix.obstacle();
        if (obstacle.isPresent()) {
          refuse(fix, obstacle.get());
        } else if (picked.stream().noneMatch(fix::collides)) {
          picked.add(fix);
        }
      }
    }
    return picked;
  }

  private boolean isWanted(FixCandidate fix) {
    return !fix.changes().isEmpty()
        && !refused.containsKey(Tally.Id.of(fix.finding()))
        && wanted.test(fix.finding());
  }
}
