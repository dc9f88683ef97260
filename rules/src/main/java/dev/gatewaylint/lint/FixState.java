package dev.gatewaylint.lint;

import dev.gatewaylint.host.HostReader;
import dev.gatewaylint.rule.Finding;
import dev.gatewaylint.rule.Severity;
import dev.gatewaylint.text.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hosts with some fixes made, and all that is found there. */
final class FixState {
  private final FixedFiles files;
  private final HostReader.Reading reading;
  private final List<Inspection> inspections;
  private final Tally all = new Tally();
  private final Tally told = new Tally();

  FixState(FixedFiles files, HostReader.Reading reading, List<Inspection> inspections) {
    this.files = files;
    this.reading = reading;
    this.inspections = inspections;
    for (Inspection inspection : inspections) {
      all.add(inspection.all());
      told.add(inspection.told());
    }
  }

  FixedFiles files() {
    return files;
  }

  List<Inspection> inspections() {
    return inspections;
  }

  Report report() {
    return Linter.report(reading, inspections);
  }

  /** Why this state is no better than the one before some fixes; empty if it is. */
  Optional<String> objection(FixState before, List<FixCandidate> made) {
    for (FixCandidate fix : made) {
      Tally.Id id = Tally.Id.of(fix.finding());
      int cured = 0;
      for (FixCandidate other : made) {
        cured += Tally.Id.of(other.finding()).equals(id) ? 1 : 0;
      }
      if (told.times(id) > before.told.times(id) - cured) {
        return Optional.of("it does not remove the finding");
      }
    }
    Severity least = least(made);
    for (Inspection inspection : inspections) {
      for (Finding finding : inspection.told()) {
        if (finding.severity().atLeast(least) && isNew(finding, before)) {
          return Optional.of("it would bring " + finding.rule().id() + ": " + finding.message());
        }
      }
    }
    Set<String> known = new HashSet<>(before.complaints());
    for (String complaint : complaints()) {
      if (!known.contains(complaint)) {
        return Optional.of("it would leave something that cannot be checked: " + complaint);
      }
    }
    return Optional.empty();
  }

  /**
   * The fixes that an objection may be about: those whose finding is still there, and those in the
   * files of what is new; all where that is none.
   */
  List<FixCandidate> suspects(FixState before, List<FixCandidate> made) {
    Severity least = least(made);
    Set<String> files = new HashSet<>();
    for (Inspection inspection : inspections) {
      for (Finding finding : inspection.told()) {
        if (finding.severity().atLeast(least) && isNew(finding, before)) {
          files.add(finding.place().file().shown());
        }
      }
    }
    List<FixCandidate> suspects = new ArrayList<>();
    for (FixCandidate fix : made) {
      boolean there = told.times(Tally.Id.of(fix.finding())) > 0;
      boolean suspect = there || files.contains(fix.finding().place().file().shown());
      for (Change change : fix.changes()) {
        suspect |= files.contains(fix.shown(change));
      }
      if (suspect) {
        suspects.add(fix);
      }
    }
    return suspects.isEmpty() ? made : suspects;
  }

  private static Severity least(List<FixCandidate> made) {
    Severity least = made.get(0).finding().severity();
    for (FixCandidate fix : made) {
      least = least.atLeast(fix.finding().severity()) ? fix.finding().severity() : least;
    }
    return least;
  }

  /** Whether it was not there, not even hidden behind another, or was less grave. */
  private boolean isNew(Finding finding, FixState before) {
    Tally.Id id = Tally.Id.of(finding);
    Optional<Severity> was = before.all.gravest(id);
    return was.isEmpty()
        || !was.get().atLeast(finding.severity())
        || told.times(id) > before.all.times(id);
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>(reading.complaints());
    for (Inspection inspection : inspections) {
      complaints.addAll(inspection.complaints());
    }
    return complaints;
  }
}
